<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>161 points</source>
      <translation>161 Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>21 points</source>
      <translation>21 Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>41 points</source>
      <translation>41 Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>81 points</source>
      <translation>81 Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>A slice needs two different parameters.</source>
      <translation>Ein Schnitt braucht zwei verschiedene Parameter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>A weight or a bias by its name in the inspector, such as “weight x to 1.1” or “bias of output”. All other parameters stay as they are.</source>
      <translation>Ein Gewicht oder Bias mit seinem Namen im Inspektor, etwa „Gewicht x zu 1.1“ oder „Bias von Ausgang“. Alle anderen Parameter bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Across</source>
      <translation>Quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Along each axis</source>
      <translation>Je Achse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Evaluations along each axis: between them nothing is known</source>
      <translation>Auswertungen entlang jeder Achse: Dazwischen ist nichts bekannt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>How far it goes to each side of the present parameters, from {low:g} to {high}: in lengths of each neuron's own weights</source>
      <translation>Wie weit es zu jeder Seite der jetzigen Parameter geht, von {low:g} bis {high}: in Längen der eigenen Gewichte jedes Neurons</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>How far it goes to each side of the present parameters, from {low:g} to {high}: in the parameter's own units</source>
      <translation>Wie weit es zu jeder Seite der jetzigen Parameter geht, von {low:g} bis {high}: in den Einheiten des Parameters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>How far it goes to each side of the present parameters, from {low:g} to {high}: the length of the change of all parameters together</source>
      <translation>Wie weit es zu jeder Seite der jetzigen Parameter geht, von {low:g} bis {high}: die Länge der Änderung aller Parameter zusammen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Of the random directions, from 0 to {largest}</source>
      <translation>Der zufälligen Richtungen, von 0 bis {largest}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Parameter across</source>
      <translation>Parameter quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Parameter up</source>
      <translation>Parameter hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Path of the run</source>
      <translation>Weg des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Reach</source>
      <translation>Reichweite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>The way of the run from step 0, projected onto the plane; its steps are taken again for it</source>
      <translation>Der Weg des Laufs ab Schritt 0, auf die Ebene projiziert; seine Schritte werden dafür wiederholt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Two other random directions</source>
      <translation>Zwei andere zufällige Richtungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>Up</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>What the line or the plane goes through the parameters by</source>
      <translation>Wodurch die Linie oder Ebene durch die Parameter bestimmt ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>reach</source>
      <translation>Reichweite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <source>seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/choices.py" />
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Landscape</source>
      <translation>Landschaft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>Nothing is evaluated yet.</source>
      <translation>Noch nichts ausgewertet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>Set the parameters to this place</source>
      <translation>Die Parameter auf diesen Ort setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>The objective around the parameters of one moment, dark where it is low. The arrow keys move the cursor, Home brings it back, Enter sets two parameters to its place.</source>
      <translation>Der Zielwert um die Parameter eines Moments, dunkel, wo er niedrig ist. Die Pfeiltasten bewegen den Cursor, Pos1 holt ihn zurück, Enter setzt zwei Parameter auf seinen Ort.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>{title}: objective from {low} to {high}, {axes}.</source>
      <translation>{title}: Zielwert von {low} bis {high}, {axes}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/plot.py" />
      <source>{up} over {across}</source>
      <translation>{up} über {across}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>&amp;Cancel</source>
      <translation>&amp;Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>&amp;Go there</source>
      <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>&amp;Renew</source>
      <translation>&amp;Erneuern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>&amp;Table…</source>
      <translation>&amp;Tabelle…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>A click, or Enter, goes there.</source>
      <translation>Ein Klick oder Enter geht dorthin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>C&amp;lose</source>
      <translation>S&amp;chließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Cancelled. Renew begins anew.</source>
      <translation>Abgebrochen. „Erneuern“ beginnt von vorn.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>End the evaluation; what is shown stays</source>
      <translation>Die Auswertung beenden; was gezeigt ist, bleibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Evaluate anew, around where the run stands now</source>
      <translation>Neu auswerten, um den jetzigen Stand des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Landscape. {text}</source>
      <translation>Landschaft. {text}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Loss landscape</source>
      <translation>Verlustlandschaft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Only in a slice is a place two parameters, which can be set</source>
      <translation>Nur in einem Schnitt ist ein Ort zwei Parameter, die sich setzen lassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Parameters were set since. Renew shows the present.</source>
      <translation>Seither wurden Parameter gesetzt. „Erneuern“ zeigt den jetzigen Stand.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Point at a place first, with the mouse or the arrow keys</source>
      <translation>Erst auf einen Ort zeigen, mit der Maus oder den Pfeiltasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Set the two parameters to the place of the cursor, which undo takes back (Enter, or a click)</source>
      <translation>Die zwei Parameter auf den Ort des Cursors setzen, was sich rückgängig machen lässt (Enter oder Klick)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>The network, the data or the loss is another now. Renew shows the present.</source>
      <translation>Netz, Daten oder Verlust sind jetzt andere. „Erneuern“ zeigt den jetzigen Stand.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>The objective at every place, as a table to read, copy and save</source>
      <translation>Der Zielwert an jedem Ort, als Tabelle zum Lesen, Kopieren und Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>The run is at step {step} now. Renew shows the present.</source>
      <translation>Der Lauf ist jetzt bei Schritt {step}. „Erneuern“ zeigt den jetzigen Stand.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>The run stands there.</source>
      <translation>Der Lauf steht dort.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/landscape/window.py" />
      <source>Waiting for the run to show where it stands.</source>
      <translation>Warten, bis der Lauf zeigt, wo er steht.</translation>
    </message>
  </context>
</TS>
