<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>A hundred steps back, further</source>
      <translation>Hundert Schritte zurück, vor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>A step of the curves</source>
      <translation>Ein Schritt der Kurven</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Choose a run</source>
      <translation>Einen Lauf wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Choose several</source>
      <translation>Mehrere wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Give the chosen run another name, and note something on it</source>
      <translation>Dem gewählten Lauf einen anderen Namen geben und etwas zu ihm notieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Have the chosen run in Train again, seen at the step of the slider; its later steps stay</source>
      <translation>Den gewählten Lauf wieder im Training haben, beim Schritt des Reglers; seine späteren Schritte bleiben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Have the chosen run in Train again, where it stood; the one that is there is kept first</source>
      <translation>Den gewählten Lauf wieder im Training haben, wo er stand; der dort stehende wird vorher behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Home, End</source>
      <translation>Pos1, Ende</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Keep the chosen runs no longer; undo brings them back</source>
      <translation>Die gewählten Läufe nicht länger behalten; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Left, Right</source>
      <translation>Links, Rechts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Name and note…</source>
      <translation>Name und Notiz…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>PgUp, PgDn</source>
      <translation>Bild aufwärts, Bild abwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Restore it</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Runs (click the list first)</source>
      <translation>Läufe (zuerst die Liste anklicken)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Runs, curves and slider (Tab leads there)</source>
      <translation>Läufe, Kurven und Regler (Tab führt hin)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Save the history…</source>
      <translation>Verlauf speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Shift+Up, Shift+Down, Ctrl+A</source>
      <translation>Umschalt+Hoch, Umschalt+Herunter, Strg+A</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Show as table…</source>
      <translation>Als Tabelle zeigen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The figures of each step of the chosen run as CSV: its steps are taken again for it</source>
      <translation>Die Zahlen jedes Schritts des gewählten Laufs als CSV: seine Schritte werden dafür wiederholt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The first step, the last</source>
      <translation>Der erste Schritt, der letzte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The numbers of the curves step by step, to read, copy and save</source>
      <translation>Die Zahlen der Kurven Schritt für Schritt, zum Lesen, Kopieren und Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>The step before, the next</source>
      <translation>Der Schritt davor, der nächste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>Up, Down</source>
      <translation>Hoch, Herunter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <source>click, drag</source>
      <translation>klicken, ziehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/actions.py" />
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Restore at the slider's step</source>
      <translation>Beim Reglerschritt herstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/compare_area.py" />
      <source>Choose runs at the left, with Ctrl or Shift several.</source>
      <translation>Links Läufe wählen, mit Strg oder Umschalt mehrere.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/compare_area.py" />
      <source>taking the steps again, {share}%</source>
      <translation>Schritte werden wiederholt, {share}%</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/compare_area.py" />
      <source>the first {coloured} of {chosen} runs in colour</source>
      <translation>die ersten {coloured} von {chosen} Läufen in Farbe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/compare_area.py" />
      <source>the first {coloured} of {chosen} runs in colour, {drawn} drawn</source>
      <translation>die ersten {coloured} von {chosen} Läufen in Farbe, {drawn} gezeichnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Delete a run</source>
      <translation>Einen Lauf löschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Delete {name}</source>
      <translation>{name} löschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Delete {name}, which can't be read?</source>
      <translation>{name} löschen, der nicht lesbar ist?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Delete…</source>
      <translation>Löschen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Kept runs that can't be read</source>
      <translation>Behaltene Läufe, die nicht lesbar sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Leave this run out when the project is saved; until then the file has it</source>
      <translation>Diesen Lauf beim Speichern des Projekts weglassen; bis dahin hat ihn die Datei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Save as text…</source>
      <translation>Als Text speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Save {name} as text</source>
      <translation>{name} als Text speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>See {place} in the file.</source>
      <translation>Siehe {place} in der Datei.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Undo doesn't bring it back. The file has it until you save; save it as text before to keep what is in it.</source>
      <translation>Rückgängig bringt ihn nicht zurück. Die Datei hat ihn bis zum Speichern; als Text gespeichert bleibt, was in ihm steht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>Write what the file has of this run to a file of its own, as text (JSON)</source>
      <translation>Was die Datei von diesem Lauf hat, als Text (JSON) in eine eigene Datei schreiben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/damaged_notice.py" />
      <source>{name} can't be read, and is saved as it stands. {fault}</source>
      <translation>{name} ist nicht lesbar und wird gespeichert, wie es dasteht. {fault}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source> and </source>
      <comment>runs</comment>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>'{name}'</source>
      <translation>„{name}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>, and </source>
      <comment>places</comment>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>Choose another run as well, with Ctrl or Shift, to see what differs.</source>
      <translation>Mit Strg oder Umschalt einen weiteren Lauf wählen, um die Unterschiede zu sehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>Choose runs at the left, with Ctrl or Shift several, to compare them.</source>
      <translation>Links Läufe wählen, mit Strg oder Umschalt mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>Nothing differs between these runs: every step that they share is the same to the bit.</source>
      <translation>Zwischen diesen Läufen gibt es keinen Unterschied: jeder gemeinsame Schritt ist bis aufs Bit gleich.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>They are one run: {longer} go on from {places}.</source>
      <translation>
        <numerusform>Sie sind ein Lauf: {longer} geht weiter ab {places}.</numerusform>
        <numerusform>Sie sind ein Lauf: {longer} gehen weiter ab {places}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>What differs</source>
      <translation>Was sich unterscheidet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>What differs between the runs</source>
      <translation>Unterschiede zwischen den Läufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/differences.py" />
      <source>step {step}, where {name} ends</source>
      <translation>Schritt {step}, wo {name} endet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>How the chosen runs went, on shared axes: solid over the training points, dashed over the test points. Left and Right move the step of all by one, Page Up and Page Down by a hundred.</source>
      <translation>Wie die gewählten Läufe verliefen, auf gemeinsamen Achsen: durchgezogen über den Trainingspunkten, gestrichelt über den Testpunkten. Links und Rechts bewegen den Schritt aller um eins, Bild aufwärts und Bild abwärts um hundert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>In what the chosen runs differ, a row for each setting or change, a column for each run.</source>
      <translation>Worin sich die gewählten Läufe unterscheiden, eine Zeile für jede Einstellung oder Änderung, eine Spalte für jeden Lauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>The runs that are kept, each with its figures. Up and Down choose one, with Shift several, which are compared at the right; Enter restores a run to Train.</source>
      <translation>Die behaltenen Läufe, jeder mit seinen Zahlen. Hoch und Herunter wählen einen, mit Umschalt mehrere, die rechts verglichen werden; Enter stellt einen Lauf im Training wieder her.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>The step at which all chosen runs are shown; Home and End are the first and the last of the longest run.</source>
      <translation>Der Schritt, bei dem alle gewählten Läufe gezeigt werden; Pos1 und Ende sind der erste und der letzte des längsten Laufs.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>What each of the chosen runs says over the plane of its inputs, all at the same step.</source>
      <translation>Was jeder der gewählten Läufe über der Ebene seiner Eingänge sagt, alle beim selben Schritt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/explanations.py" />
      <source>What is done with the run that is chosen.</source>
      <translation>Was mit dem gewählten Lauf geschieht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>A run that is kept</source>
      <translation>Ein behaltener Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Course</source>
      <comment>column</comment>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>How it ends other than the run that it left, or than the one kept before it</source>
      <translation>Wie er anders endet als der Lauf, von dem er abzweigte, oder als der vor ihm behaltene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>How many steps it has done</source>
      <translation>Wie viele Schritte er getan hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Run</source>
      <comment>column</comment>
      <translation>Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Steps</source>
      <comment>column</comment>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Test</source>
      <comment>column</comment>
      <translation>Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Test loss at its last step</source>
      <translation>Testverlust bei seinem letzten Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Train</source>
      <comment>column</comment>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Training loss at its last step</source>
      <translation>Trainingsverlust bei seinem letzten Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>Training loss over its steps, on a logarithmic scale; of runs whose steps were taken again, as those chosen are</source>
      <translation>Trainingsverlust über seine Schritte, logarithmisch; von Läufen, deren Schritte wiederholt wurden, wie die der gewählten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>What differs</source>
      <comment>column</comment>
      <translation>Was sich unterscheidet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>accuracy {share}</source>
      <translation>Trefferquote {share}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>diverged</source>
      <comment>run</comment>
      <translation>divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>diverged at step {step}</source>
      <translation>bei Schritt {step} divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>left '{name}' at step {step}</source>
      <translation>von „{name}“ bei Schritt {step} abgezweigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>test accuracy {share}</source>
      <translation>Test-Trefferquote {share}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/model.py" />
      <source>{name} (now)</source>
      <translation>{name} (jetzt)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/replayer.py" />
      <source>An error in the program itself: {kind}: {error}</source>
      <translation>Ein Fehler im Programm selbst: {kind}: {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/step_slider.py" />
      <source>Step of all runs</source>
      <translation>Schritt aller Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/step_slider.py" />
      <source>Step {step} of {last}</source>
      <translation>Schritt {step} von {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/step_slider.py" />
      <source>The step at which all runs are shown. Arrow keys: a step. PgUp, PgDn: a hundred. Home, End: the first, the last</source>
      <translation>Der Schritt, bei dem alle Läufe gezeigt werden. Pfeiltasten: ein Schritt. Bild aufwärts, Bild abwärts: hundert. Pos1, Ende: der erste, der letzte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/step_slider.py" />
      <source>{step} of {last}</source>
      <translation>{step} von {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/table.py" />
      <source>Kept runs</source>
      <translation>Behaltene Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/table.py" />
      <source>No runs are kept yet</source>
      <translation>Noch keine Läufe behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/table.py" />
      <source>No runs are kept yet. Train, then press Ctrl+D to keep the run, or go back on the history bar and fork from there: the run that is left is kept then.</source>
      <translation>Noch keine Läufe behalten. Trainieren und dann mit Strg+D den Lauf behalten, oder auf der Zeitleiste zurückgehen und von dort abzweigen: der verlassene Lauf wird dann behalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/table.py" />
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/table.py" />
      <source>{n} kept</source>
      <translation>
        <numerusform>{n} behalten</numerusform>
        <numerusform>{n} behalten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Choose a run first</source>
      <translation>Zuerst einen Lauf wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Choose one run: this is done to one at a time</source>
      <translation>Einen Lauf wählen: das geht nur mit einem auf einmal</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Deleted {n} runs. Undo brings back what was deleted.</source>
      <translation>
        <numerusform>„{name}“ gelöscht. Rückgängig bringt das Gelöschte zurück.</numerusform>
        <numerusform>{n} Läufe gelöscht. Rückgängig bringt das Gelöschte zurück.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Draw the slider below to an earlier step first: Restore leads to the last one</source>
      <translation>Zuerst den Regler unten auf einen früheren Schritt ziehen: „Wiederherstellen“ führt zum letzten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Name and note</source>
      <translation>Name und Notiz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Restore at step {step}</source>
      <translation>Bei Schritt {step} herstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Save the run</source>
      <translation>Den Lauf speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Saved {name}.</source>
      <translation>{name} gespeichert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Take</source>
      <comment>run</comment>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>Text (*.json *.txt)</source>
      <translation>Text (*.json *.txt)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>The history of a run</source>
      <translation>Der Verlauf eines Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>This run is on the screen, and not kept yet: press Ctrl+D</source>
      <translation>Dieser Lauf ist auf dem Bildschirm und noch nicht behalten: Strg+D drücken</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>What a run is called, and what you want to know of it later.</source>
      <translation>Wie ein Lauf heißt, und was später von ihm zu wissen ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>{name} could not be saved: {error}.</source>
      <translation>{name} konnte nicht gespeichert werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>{name} is left out when you save.</source>
      <translation>{name} wird beim Speichern weggelassen.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>{n} chosen</source>
      <translation>
        <numerusform>{n} gewählt</numerusform>
        <numerusform>{n} gewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/runs/workspace.py" />
      <source>{n} runs kept</source>
      <translation>
        <numerusform>{n} Lauf behalten</numerusform>
        <numerusform>{n} Läufe behalten</numerusform>
      </translation>
    </message>
  </context>
</TS>
