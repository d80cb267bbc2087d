<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>A view as PNG, SVG or PDF; the run, or a backward pass, as an animated GIF or PNG</source>
      <translation>Eine Ansicht als PNG, SVG oder PDF; den Lauf oder einen Rückwärtsdurchlauf als animiertes GIF oder PNG</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>All shortcuts on one page</source>
      <translation>Alle Tastenkürzel auf einer Seite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>All that was done and undone; go back by several changes at once</source>
      <translation>Alles, was getan und zurückgenommen wurde; mehrere Änderungen auf einmal zurückgehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Another window, with a document and a run of its own</source>
      <translation>Ein weiteres Fenster mit eigenem Dokument und eigenem Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Begin the run of the share text (mgd:…) on the clipboard</source>
      <translation>Den Lauf des Teiltexts (mgd:…) in der Zwischenablage beginnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Close all windows</source>
      <translation>Alle Fenster schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Close this window; the last one ends the app</source>
      <translation>Dieses Fenster schließen; mit dem letzten endet die App</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Close window</source>
      <translation>Fenster schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Colours, size, files, shortcuts, and what is kept</source>
      <translation>Farben, Größe, Dateien, Tastenkürzel und was aufbewahrt wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Command palette…</source>
      <translation>Befehlspalette…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Copy share text</source>
      <translation>Teiltext kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Do it again</source>
      <translation>Noch einmal tun</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Examples, recent files and the tour, as at the first start</source>
      <translation>Beispiele, letzte Dateien und der Rundgang, wie beim ersten Start</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Find anything by typing: commands, settings, weights, data sets, examples, files</source>
      <translation>Durch Tippen alles finden: Befehle, Einstellungen, Gewichte, Datensätze, Beispiele, Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Fit to the window</source>
      <translation>Ins Fenster einpassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Follow the system</source>
      <translation>Dem System folgen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>For a projector: everything larger, and what an audience needs least out of the way</source>
      <translation>Für den Beamer: alles größer, und was ein Publikum am wenigsten braucht, ist ausgeblendet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Give the keys to the next part of the window</source>
      <translation>Die Tasten dem nächsten Teil des Fensters geben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Give the keys to the part of the window before</source>
      <translation>Die Tasten dem vorigen Teil des Fensters geben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Help pages</source>
      <translation>Hilfeseiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Larger</source>
      <translation>Größer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>New window</source>
      <translation>Neues Fenster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Next pane</source>
      <translation>Nächster Bereich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>No bugs</source>
      <translation>Keine Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Open a project, a notebook or a program</source>
      <translation>Ein Projekt, ein Notebook oder ein Programm öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Paste share text</source>
      <translation>Teiltext einfügen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Preferences…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Presenter mode</source>
      <translation>Vorführmodus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Previous pane</source>
      <translation>Voriger Bereich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Save a picture…</source>
      <translation>Bild speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Save the project</source>
      <translation>Das Projekt speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Save the project under another name</source>
      <translation>Das Projekt unter einem anderen Namen speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Say what the control is that has the keys; with the mouse, the one that you click next</source>
      <translation>Sagt, was das Bedienelement ist, das die Tasten hat; mit der Maus das nächste, das angeklickt wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Show the whole network or graph</source>
      <translation>Das ganze Netz oder den ganzen Graphen zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Smaller</source>
      <translation>Kleiner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Start again with the moons demo</source>
      <translation>Neu beginnen mit dem Moons-Beispiel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Switch all off</source>
      <translation>Alle ausschalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Take the last change back</source>
      <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>The settings and changes of the run as one line of text, for a chat: whoever pastes it has this run</source>
      <translation>Die Einstellungen und Änderungen des Laufs als eine Zeile Text, für einen Chat: wer sie einfügt, hat diesen Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Theme: dark</source>
      <translation>Farbschema: dunkel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Theme: light</source>
      <translation>Farbschema: hell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Theme: system</source>
      <translation>Farbschema: System</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Tour of the window</source>
      <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Undo list…</source>
      <translation>Verlauf der Änderungen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>What each view shows, a glossary with symbols, the file format; offline</source>
      <translation>Was jede Ansicht zeigt, ein Glossar mit Formelzeichen, das Dateiformat; ohne Internet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>What the app is made of, by whom, and under which licences</source>
      <translation>Woraus die App besteht, von wem und unter welchen Lizenzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Zoom in</source>
      <translation>Vergrößern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/beside.py" />
      <source>About Micrograd Desktop</source>
      <translation>Über Micrograd Desktop</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>Credits and licences</source>
      <translation>Beteiligte und Lizenzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Save as…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Five parts of the window, one after the other</source>
      <translation>Fünf Teile des Fensters, einer nach dem anderen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Open…</source>
      <translation>Öffnen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/action_table.py" />
      <location filename="micrograd_desktop/qt/what_is_this.py" />
      <source>What is this?</source>
      <translation>Was ist das?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/actions.py" />
      <source> or </source>
      <comment>keys</comment>
      <translation> oder </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/actions.py" />
      <source>There is nothing to zoom here</source>
      <translation>Hier gibt es nichts zu vergrößern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/app.py" />
      <source>At {scale} % this screen is too small for the window. From the next start on it is shown at {fits} %.</source>
      <translation>Bei {scale} % ist dieser Bildschirm zu klein für das Fenster. Ab dem nächsten Start erscheint es mit {fits} %.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/app.py" />
      <source>Text of {scale} % leaves the window no room on this screen: it is shown at {fits} %.</source>
      <translation>Text von {scale} % lässt dem Fenster auf diesem Bildschirm keinen Platz: es erscheint mit {fits} %.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/beside.py" />
      <source>Watch a scalar autograd engine learn: every weight is a value with its data and its gradient, after Andrej Karpathy's micrograd lecture.

Icons: Lucide (ISC). Fonts: Inter, JetBrains Mono, Source Serif 4 (OFL-1.1).</source>
      <translation>Einer skalaren Autograd-Engine beim Lernen zusehen: jedes Gewicht ist ein Wert mit seiner Zahl und seinem Gradienten, nach Andrej Karpathys micrograd-Vorlesung.

Symbole: Lucide (ISC). Schriften: Inter, JetBrains Mono, Source Serif 4 (OFL-1.1).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>Enter takes what is typed</source>
      <translation>Enter übernimmt, was getippt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>Esc takes back what is typed, or what is selected</source>
      <translation>Esc nimmt zurück, was getippt oder ausgewählt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>One key, with Ctrl, Shift and Alt as you like, but not one after the other.</source>
      <translation>Eine Taste, nach Belieben mit Strg, Umschalt und Alt, aber nicht mehrere nacheinander.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>Tab goes from control to control</source>
      <translation>Tab geht von Bedienelement zu Bedienelement</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>That is no key.</source>
      <translation>Das ist keine Taste.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/changed_keys.py" />
      <source>{use}: no action can have that key.</source>
      <translation>{use}: diese Taste kann keine Aktion haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>A report was written, with nothing of your files in it, and was sent nowhere.</source>
      <translation>Ein Bericht wurde geschrieben; von Ihren Dateien steht nichts darin, und er wurde nirgendwohin gesendet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>No report of it could be written.</source>
      <translation>Ein Bericht darüber konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>Show {name} among the files</source>
      <translation>{name} unter den Dateien zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>Something in the app itself went wrong. Your work is still here; save it.</source>
      <translation>In der App selbst ist etwas schiefgegangen. Ihre Arbeit ist noch da; speichern Sie sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>Take this line away; the report stays</source>
      <translation>Diese Zeile ausblenden; der Bericht bleibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/crash_notice.py" />
      <source>The app ended by an error of its own last time.</source>
      <translation>Die App endete beim letzten Mal durch einen eigenen Fehler.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>Free to use, change and pass on, under the MIT licence.</source>
      <translation>Frei zu benutzen, zu ändern und weiterzugeben, unter der MIT-Lizenz.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>Parts of the app</source>
      <translation>Teile der App</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>This installation does not carry the text; it stands at {address}.</source>
      <translation>Diese Installation enthält den Text nicht; er steht unter {address}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>What the app is made of; Up and Down choose a part.</source>
      <translation>Woraus die App besteht; Hoch und Herunter wählen einen Teil.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>Whose work the chosen part is, and the licence under which it is here.</source>
      <translation>Wessen Werk der gewählte Teil ist und unter welcher Lizenz er hier ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/credits_dialog.py" />
      <source>{use}. Licence: {licence}. {address}</source>
      <translation>{use}. Lizenz: {licence}. {address}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>A file is being opened or saved. Try again when that is done.</source>
      <translation>Eine Datei wird gerade geöffnet oder gespeichert. Danach noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>A part could not be read</source>
      <translation>Ein Teil konnte nicht gelesen werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Clear the list</source>
      <translation>Liste leeren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Micrograd Desktop project</source>
      <translation>Micrograd-Desktop-Projekt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Notebooks and programs</source>
      <translation>Notebooks und Programme</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Open notebook</source>
      <translation>Notebook öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Open recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Opening {name}…</source>
      <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Projects, notebooks, programs and tables</source>
      <translation>Projekte, Notebooks, Programme und Tabellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>Saving {name}…</source>
      <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>The file could not be opened</source>
      <translation>Die Datei konnte nicht geöffnet werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>The project could not be opened</source>
      <translation>Das Projekt konnte nicht geöffnet werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <source>The project could not be saved</source>
      <translation>Das Projekt konnte nicht gespeichert werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/documents.py" />
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Save project</source>
      <translation>Projekt speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/help_window.py" />
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/help_window.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/help_window.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/help_window.py" />
      <source>The page that is chosen. Tab goes from link to link, Enter follows one.</source>
      <translation>Die gewählte Seite. Tab geht von Verweis zu Verweis, Enter folgt ihm.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/help_window.py" />
      <source>The pages of help; Up and Down choose one.</source>
      <translation>Die Seiten der Hilfe; Hoch und Herunter wählen eine.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>Clear</source>
      <comment>compiled code</comment>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>Clear compiled code</source>
      <translation>Übersetzten Code entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>Networks are compiled again when they are next trained, which takes a moment each</source>
      <translation>Netze werden beim nächsten Training neu übersetzt, was jeweils einen Moment dauert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>Not removed: {reason}</source>
      <translation>Nicht entfernt: {reason}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>Nothing is kept</source>
      <translation>Nichts ist aufbewahrt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <source>There is no compiler here</source>
      <translation>Hier gibt es keinen Compiler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/kept_code.py" />
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Compiled code</source>
      <translation>Übersetzter Code</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Controls</source>
      <translation>Bedienelemente</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>No bug is on</source>
      <translation>Kein Fehler ist eingeschaltet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Redo {change}</source>
      <translation>Wiederholen: {change}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>The run is taken again from step 0, up to step {step}, as it was.</source>
      <translation>Der Lauf wird ab Schritt 0 wiederholt, bis Schritt {step}, so wie er war.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>There is nothing to redo</source>
      <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>There is nothing to undo</source>
      <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Undo {change}</source>
      <translation>Rückgängig: {change}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/main_window.py" />
      <source>Workspace</source>
      <translation>Arbeitsbereich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>A step taken apart</source>
      <comment>menu</comment>
      <translation>Ein zerlegter Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Appearance</source>
      <comment>menu</comment>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Bugs</source>
      <comment>menu</comment>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Cells</source>
      <comment>menu</comment>
      <translation>Zellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Copy the graph</source>
      <comment>menu</comment>
      <translation>Graph kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Data</source>
      <comment>menu</comment>
      <translation>Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Edit</source>
      <comment>menu</comment>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>File</source>
      <comment>menu</comment>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Help</source>
      <comment>menu</comment>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Look back</source>
      <comment>menu</comment>
      <translation>Zurückblicken</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Model</source>
      <comment>menu</comment>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Network</source>
      <comment>menu</comment>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Panes of Trace</source>
      <comment>menu</comment>
      <translation>Bereiche von Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Panes of Train</source>
      <comment>menu</comment>
      <translation>Bereiche von Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Present</source>
      <comment>menu</comment>
      <translation>Vorführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Run</source>
      <comment>menu</comment>
      <translation>Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Runs</source>
      <comment>menu</comment>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Save the graph</source>
      <comment>menu</comment>
      <translation>Graph speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Take home</source>
      <comment>menu</comment>
      <translation>Mitnehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>Trace</source>
      <comment>menu</comment>
      <translation>Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/menu_titles.py" />
      <source>View</source>
      <comment>menu</comment>
      <translation>Ansicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/number_preferences.py" />
      <source>As usual: 3</source>
      <translation>Wie üblich: 3</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/number_preferences.py" />
      <source>Digits in tables</source>
      <translation>Ziffern in Tabellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/number_preferences.py" />
      <source>Significant digits, at least, of numbers in tables (Show as table). Copies and files have all digits in any case, and a point before the decimals. What you type can have a decimal comma.</source>
      <translation>Gültige Ziffern, mindestens, von Zahlen in Tabellen (Als Tabelle zeigen). Kopien und Dateien haben immer alle Ziffern und einen Dezimalpunkt. Was getippt wird, kann ein Dezimalkomma haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/number_preferences.py" />
      <source>Speeds</source>
      <translation>Tempi</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/number_preferences.py" />
      <source>Steps a second that the bar offers, with spaces between them, {most} at most, from {slowest} to {fastest}. Unlimited is always there. Empty: the usual ones.</source>
      <translation>Schritte je Sekunde, die die Leiste anbietet, mit Leerzeichen dazwischen, höchstens {most}, von {slowest} bis {fastest}. Unbegrenzt gibt es immer. Leer: die üblichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>Output</source>
      <comment>view</comment>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>and {more} more</source>
      <translation>und {more} weitere</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>step {step}: {change}</source>
      <translation>Schritt {step}: {change}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/pictures.py" />
      <source>{name} could not be written</source>
      <translation>{name} konnte nicht geschrieben werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences.py" />
      <source>Preferences and work that is not saved are not kept: there is no home folder for them.</source>
      <translation>Einstellungen und nicht gespeicherte Arbeit werden nicht aufbewahrt: es gibt keinen Heimatordner dafür.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences.py" />
      <source>Preferences and work that is not saved are not kept: {folder} can't be written to.</source>
      <translation>Einstellungen und nicht gespeicherte Arbeit werden nicht aufbewahrt: in {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>All of this as in a new installation; files and shortcuts stay</source>
      <translation>All das wie in einer neuen Installation; Dateien und Tastenkürzel bleiben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Choose a folder for new files</source>
      <translation>Ordner für neue Dateien wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Dark</source>
      <comment>theme</comment>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Every rate</source>
      <translation>Jede Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Examples, recent files and the tour, in place of the workspaces until one chooses</source>
      <translation>Beispiele, letzte Dateien und der Rundgang anstelle der Arbeitsbereiche, bis etwas gewählt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Folder for new files</source>
      <translation>Ordner für neue Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>High</source>
      <comment>contrast</comment>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>High: black or white grounds, text with a contrast of 7 at least</source>
      <translation>Hoch: schwarze oder weiße Flächen, Text mit einem Kontrast von mindestens 7</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>How long after a change work that is not saved is kept aside, to be offered after a crash</source>
      <translation>Wie lange nach einer Änderung nicht gespeicherte Arbeit beiseitegelegt wird, um nach einem Absturz angeboten zu werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Keep unsaved work</source>
      <translation>Arbeit sichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Kept on this computer</source>
      <translation>Auf diesem Rechner aufbewahrt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Keyboard shortcuts…</source>
      <translation>Tastenkürzel…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Light</source>
      <comment>theme</comment>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Light or dark colours, or those that the system has</source>
      <translation>Helle oder dunkle Farben oder die des Systems</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Look</source>
      <comment>preferences</comment>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Negative and positive. Orange and blue are told apart by red-blind, green-blind and blue-blind eyes; pale and dark by lightness alone, also in grey print.</source>
      <translation>Negativ und positiv. Orange und Blau sind auch bei Rot-, Grün- und Blaublindheit zu unterscheiden; Blass und Dunkel allein an der Helligkeit, auch in grauem Druck.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>New files</source>
      <translation>Neue Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>New files go again to where the last file was</source>
      <translation>Neue Dateien kommen wieder dorthin, wo die letzte war</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Orange and blue</source>
      <translation>Orange und Blau</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Pale and dark</source>
      <translation>Blass und Dunkel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Rate slider</source>
      <translation>Ratenregler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Reset</source>
      <comment>preferences</comment>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Show the folder with the preferences and what is kept beside them</source>
      <translation>Den Ordner mit den Einstellungen und dem zeigen, was daneben aufbewahrt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Show the welcome pane at a start without a file</source>
      <translation>Bei einem Start ohne Datei das Willkommen zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Signs</source>
      <translation>Vorzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Standard</source>
      <comment>contrast</comment>
      <translation>Normal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>The classic eleven</source>
      <translation>Die klassischen elf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>The sheet of all actions, on which each can have other keys</source>
      <translation>Die Liste aller Aktionen, in der jede andere Tasten bekommen kann</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>What the slider of the learning rate stops at: 0.00001 to 10 in eleven steps, as in TensorFlow Playground</source>
      <translation>Wo der Regler der Lernrate anhält: 0.00001 bis 10 in elf Stufen, wie in TensorFlow Playground</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Where files that are new are saved and looked for</source>
      <translation>Wo neue Dateien gespeichert und gesucht werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>Where the last file was</source>
      <translation>Wo die letzte Datei war</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>{n} minutes after a change</source>
      <translation>
        <numerusform>{n} Minute nach einer Änderung</numerusform>
        <numerusform>{n} Minuten nach einer Änderung</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <source>{n} seconds after a change</source>
      <translation>
        <numerusform>{n} Sekunde nach einer Änderung</numerusform>
        <numerusform>{n} Sekunden nach einer Änderung</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/preferences_dialog.py" />
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/presenting.py" />
      <source>Presenting at {size} %. F11 ends it.</source>
      <translation>Vorführung mit {size} %. F11 beendet sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/presenting.py" />
      <source>Presenting at {size} %: this screen has no room for {preferred} %. F11 ends it.</source>
      <translation>Vorführung mit {size} %: für {preferred} % hat dieser Bildschirm keinen Platz. F11 beendet sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Changes that are not saved are lost.</source>
      <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Discard the unsaved work: {name}?</source>
      <translation>Die nicht gespeicherte Arbeit verwerfen: {name}?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>If you replace the file, that window says so when it saves, and asks what is to stay.</source>
      <translation>Wird die Datei ersetzt, sagt jenes Fenster das beim Speichern und fragt, was bleiben soll.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>It can't be brought back. The project's own file, if it has one, stays as it is.</source>
      <translation>Sie ist nicht zurückzuholen. Die eigene Datei des Projekts, falls es eine hat, bleibt, wie sie ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Open it here too</source>
      <translation>Auch hier öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Open project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Replace it</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>Save the changes to {name}?</source>
      <translation>Die Änderungen an {name} speichern?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>What it wrote is lost if you replace it.</source>
      <translation>Was es geschrieben hat, geht beim Ersetzen verloren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>What you save in one window is not seen in the other, which asks before it replaces the file. To work on both, save one of them under another name.</source>
      <translation>Was in einem Fenster gespeichert wird, ist im anderen nicht zu sehen; das fragt, bevor es die Datei ersetzt. Um an beiden zu arbeiten, eines unter einem anderen Namen speichern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>{name} is open in another window.</source>
      <translation>{name} ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <source>{name} is there already. Replace it?</source>
      <translation>{name} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/questions.py" />
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Unsaved work</source>
      <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Ask again at the next start</source>
      <translation>Beim nächsten Start wieder fragen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Delete it; the project's file, if it has one, stays as it is</source>
      <translation>Sie löschen; die Datei des Projekts, falls es eine hat, bleibt, wie sie ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Open it, as work that is not saved yet; the file stays as it is until you save</source>
      <translation>Sie öffnen, als noch nicht gespeicherte Arbeit; die Datei bleibt bis zum Speichern, wie sie ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Recover</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Unsaved work could not be recovered</source>
      <translation>Nicht gespeicherte Arbeit konnte nicht wiederhergestellt werden</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Unsaved work of {n} projects was left:</source>
      <translation>
        <numerusform>Nicht gespeicherte Arbeit von {n} Projekt ist geblieben:</numerusform>
        <numerusform>Nicht gespeicherte Arbeit von {n} Projekten ist geblieben:</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Unsaved work was left: {name}</source>
      <translation>Nicht gespeicherte Arbeit ist geblieben: {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>Which unsaved work is meant</source>
      <translation>Welche nicht gespeicherte Arbeit gemeint ist</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>a run of {n} steps</source>
      <translation>
        <numerusform>ein Lauf von {n} Schritt</numerusform>
        <numerusform>ein Lauf von {n} Schritten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>d MMMM yyyy</source>
      <comment>date</comment>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>{name}, kept at {time}</source>
      <translation>{name}, gesichert um {time}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/recovery.py" />
      <source>{name}, kept on {day} at {time}</source>
      <translation>{name}, gesichert am {day} um {time}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>A new text size is there from the next start on.</source>
      <translation>Eine neue Textgröße gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Of all windows: text, and with it controls, tables, plots and drawings</source>
      <translation>Aller Fenster: der Text und mit ihm Bedienelemente, Tabellen, Diagramme und Zeichnungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Reduced</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Reduced: the caret does not blink, menus, lists and tips are there at once</source>
      <translation>Verringert: die Schreibmarke blinkt nicht, Menüs, Listen und Hinweise sind sofort da</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>The text size in presenter mode (F11), as far as the screen has room for it</source>
      <translation>Die Textgröße im Vorführmodus (F11), soweit der Bildschirm Platz dafür hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Up to {largest} %: larger text would leave the window no room here.</source>
      <translation>Bis {largest} %: größerer Text ließe dem Fenster hier keinen Platz.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>What the window speaks, from its next start on; the system's where the app has it</source>
      <translation>Was das Fenster vom nächsten Start an spricht; die Sprache des Systems, wenn die App sie hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>When presenting</source>
      <translation>Beim Vorführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/sharing.py" />
      <source>Copied the share text, {length} characters. Paste it in a chat, or in this app.</source>
      <translation>Teiltext kopiert, {length} Zeichen. In einen Chat oder in diese App einfügen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/sharing.py" />
      <source>The clipboard holds no share text. Copy one first: it begins with mgd:.</source>
      <translation>Die Zwischenablage enthält keinen Teiltext. Zuerst einen kopieren: er beginnt mit mgd:.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/sharing.py" />
      <source>The program in Trace is too long for it, and stays behind.</source>
      <translation>Das Programm in Trace ist zu lang dafür und bleibt zurück.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/sharing.py" />
      <source>The project could not be shared</source>
      <translation>Das Projekt konnte nicht geteilt werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/sharing.py" />
      <source>The shared run could not begin</source>
      <translation>Der geteilte Lauf konnte nicht beginnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source> and of </source>
      <comment>actions</comment>
      <translation> und von </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Actions and their keys</source>
      <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>All actions by their menus, and the keys of controls. Enter gives one other keys.</source>
      <translation>Alle Aktionen nach ihren Menüs und die Tasten der Bedienelemente. Enter gibt einer andere Tasten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>All actions have the keys of a new installation again</source>
      <translation>Alle Aktionen haben wieder die Tasten einer neuen Installation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>As usual</source>
      <translation>Wie üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Choose an action to give it other keys.</source>
      <translation>Eine Aktion wählen, um ihr andere Tasten zu geben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Give the chosen action the keys in the field</source>
      <translation>Der gewählten Aktion die Tasten im Feld geben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>New keys</source>
      <translation>Neue Tasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>No keys</source>
      <translation>Keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Nothing fits “{words}”.</source>
      <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Press shortcut</source>
      <translation>Taste drücken</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Press the keys that the action is to have</source>
      <translation>Die Tasten drücken, die die Aktion haben soll</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Reset all</source>
      <translation>Alle zurücksetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Search actions and keys</source>
      <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Search actions, or keys such as Ctrl+B</source>
      <translation>Aktionen suchen, oder Tasten wie Strg+B</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Set</source>
      <comment>keys</comment>
      <translation>Setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Take it</source>
      <comment>keys</comment>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>The action has no keys, and stays in its menu</source>
      <translation>Die Aktion hat keine Tasten und bleibt in ihrem Menü</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>The keys that the action has in a new installation</source>
      <translation>Die Tasten, die die Aktion in einer neuen Installation hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>These keys belong to a control, and can't be changed.</source>
      <translation>Diese Tasten gehören zu einem Bedienelement und sind nicht zu ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>Words of an action, of its menu or of what it is for; or its keys</source>
      <translation>Wörter einer Aktion, ihres Menüs oder ihres Zwecks; oder ihre Tasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>{keys} is free. Set gives it to “{action}”.</source>
      <translation>{keys} ist frei. „Setzen“ gibt sie „{action}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>{keys} is the key of {names}. Take it gives it to “{action}”.</source>
      <translation>{keys} ist die Taste von {names}. „Übernehmen“ gibt sie „{action}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>“{action}” has {keys}.</source>
      <translation>„{action}“ hat {keys}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/shortcut_sheet.py" />
      <source>“{action}”: press the keys that it is to have, in the field above.</source>
      <translation>„{action}“: im Feld oben die Tasten drücken, die sie haben soll.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>As it was opened</source>
      <translation>Wie geöffnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>Choose a change to go back to it, or forward again.</source>
      <translation>Eine Änderung wählen, um zu ihr zurück- oder wieder vorzugehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>Go to how things were after a change: with a click, or the arrow keys and Enter</source>
      <translation>Zum Stand nach einer Änderung gehen: mit einem Klick, oder mit den Pfeiltasten und Enter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>The beginning</source>
      <translation>Der Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>Undo list</source>
      <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>What was done</source>
      <translation>Was getan wurde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>What was done before it was opened is not here; the history under Train marks what changed the run.</source>
      <translation>Was vor dem Öffnen getan wurde, steht nicht hier; die Zeitleiste unter Training markiert, was den Lauf geändert hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>{change}, now</source>
      <translation>{change}, jetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/undo_list.py" />
      <source>{change}, undone</source>
      <translation>{change}, zurückgenommen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Go to the workspaces (Esc)</source>
      <translation>Zu den Arbeitsbereichen (Esc)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Open a project, a notebook or a program from a file</source>
      <translation>Ein Projekt, ein Notebook oder ein Programm aus einer Datei öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Open {name}</source>
      <translation>{name} öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Recent files</source>
      <translation>Letzte Dateien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Show at start</source>
      <translation>Beim Start zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Take the tour</source>
      <translation>Rundgang beginnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Watch a scalar autograd engine learn. Begin with an example, or with a file of your own.</source>
      <translation>Einer skalaren Autograd-Engine beim Lernen zusehen. Mit einem Beispiel beginnen oder mit einer eigenen Datei.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Welcome to Micrograd Desktop</source>
      <translation>Willkommen bei Micrograd Desktop</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/welcome.py" />
      <source>Whether a start without a file shows this pane</source>
      <translation>Ob ein Start ohne Datei das Willkommen zeigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/what_is_this.py" />
      <source>&amp;More in the help pages</source>
      <translation>&amp;Mehr in den Hilfeseiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/what_is_this.py" />
      <source>&amp;Point at another</source>
      <translation>&amp;Anderes zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/what_is_this.py" />
      <source>Click what you want to know of; Esc ends that.</source>
      <translation>Anklicken, worüber etwas gesagt werden soll; Esc beendet das.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/what_is_this.py" />
      <source>Nothing more is known of this part.</source>
      <translation>Mehr ist über diesen Teil nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>Runs</source>
      <comment>workspace</comment>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>The network and its training</source>
      <translation>Das Netz und sein Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>The runs that are kept, side by side</source>
      <translation>Die behaltenen Läufe nebeneinander</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>Trace</source>
      <comment>workspace</comment>
      <translation>Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>Train</source>
      <comment>workspace</comment>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/workspaces.py" />
      <source>backward() one node at a time</source>
      <translation>backward(), Knoten für Knoten</translation>
    </message>
  </context>
</TS>
