<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>Copied the {what}.</source>
      <translation>{what}: kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>How it begins</source>
      <translation>Wie es beginnt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>Making it…</source>
      <translation>Wird hergestellt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>Put the text on the clipboard</source>
      <translation>Den Text in die Zwischenablage legen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>Save the {what}</source>
      <translation>Speichern: {what}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>Saved the {what} as {name}.</source>
      <translation>{what}: als {name} gespeichert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>The first lines of the file, as it is going to be written.</source>
      <translation>Die ersten Zeilen der Datei, wie sie geschrieben wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>The forms in which it can be taken home; Up and Down choose one.</source>
      <translation>Die Formen, in denen es mitgenommen werden kann; Hoch und Herunter wählen eine.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <source>What to take home</source>
      <translation>Was mitgenommen wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/drawing_process.py" />
      <source>Cancelled. Nothing was written.</source>
      <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>&amp;Save…</source>
      <translation>&amp;Speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Choose a file, and write it</source>
      <translation>Eine Datei wählen und schreiben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/dialog.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>{name} could not be saved: {reason}.</source>
      <translation>{name} konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/drawing_process.py" />
      <source>It came to an end.</source>
      <translation>Es hat geendet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/drawing_process.py" />
      <source>The program that draws could not be started: {reason}.</source>
      <translation>Das Programm, das zeichnet, konnte nicht gestartet werden: {reason}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/drawing_process.py" />
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Saved {name}.</source>
      <translation>{name} gespeichert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source> steps</source>
      <comment>suffix</comment>
      <translation> Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>&amp;As</source>
      <translation>A&amp;ls</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>&amp;Every</source>
      <translation>All&amp;e</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Animated GIF</source>
      <translation>Animiertes GIF</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Animated PNG</source>
      <translation>Animiertes PNG</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>As it looks now.</source>
      <translation>Wie es jetzt aussieht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Copied the picture.</source>
      <translation>Bild kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Drawing it…</source>
      <translation>Wird gezeichnet…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Pi&amp;xels</source>
      <translation>Pi&amp;xel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Pixels of a PNG for each of the window's</source>
      <translation>Pixel eines PNG für jedes des Fensters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Put the picture on the clipboard</source>
      <translation>Das Bild in die Zwischenablage legen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Report, one page of HTML</source>
      <translation>Bericht, eine HTML-Seite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Save a picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Steps from one frame of an animation to the next</source>
      <translation>Schritte von einem Bild einer Animation zum nächsten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>The backward pass of the program, from visit to visit, drawn without a window.</source>
      <translation>Der Rückwärtsdurchlauf des Programms, von Besuch zu Besuch, ohne Fenster gezeichnet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>The experiment at step {step} on a page that needs nothing else: settings, figures, changes, pictures, and the share text with which it begins again.</source>
      <translation>Das Experiment bei Schritt {step} auf einer Seite, die nichts weiter braucht: Einstellungen, Zahlen, Änderungen, Bilder und der Teiltext, mit dem es wieder beginnt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>The kind of file</source>
      <translation>Die Art der Datei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>The run from step 0 to step {step}, trained anew without a window: a frame every so many steps.</source>
      <translation>Der Lauf von Schritt 0 bis Schritt {step}, ohne Fenster neu trainiert: ein Bild alle so viele Schritte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>The run stands at step 0: there is nothing to animate. Train first.</source>
      <translation>Der Lauf steht bei Schritt 0: es gibt nichts zu animieren. Zuerst trainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>Which part of the window</source>
      <translation>Welcher Teil des Fensters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>curves</source>
      <comment>picture</comment>
      <translation>Kurven</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>differences</source>
      <comment>picture</comment>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>graph</source>
      <comment>picture</comment>
      <translation>Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>history</source>
      <comment>picture</comment>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>inspector</source>
      <comment>picture</comment>
      <translation>Inspektor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>loss</source>
      <comment>picture</comment>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>network</source>
      <comment>picture</comment>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>order</source>
      <comment>picture</comment>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>output</source>
      <comment>picture</comment>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>planes</source>
      <comment>picture</comment>
      <translation>Ebenen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>runs</source>
      <comment>picture</comment>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/picture_dialog.py" />
      <source>window</source>
      <comment>picture</comment>
      <translation>Fenster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/run_history.py" />
      <source>A row for each step that was measured: losses, penalty, accuracy, learning rate.</source>
      <translation>Eine Zeile für jeden gemessenen Schritt: Verluste, Strafterm, Trefferquote, Lernrate.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/run_history.py" />
      <source>There is no history at step 0. Train first.</source>
      <translation>Bei Schritt 0 gibt es keinen Verlauf. Zuerst trainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/home/run_history.py" />
      <source>history of the run as CSV</source>
      <translation>Verlauf des Laufs als CSV</translation>
    </message>
  </context>
</TS>
