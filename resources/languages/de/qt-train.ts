<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>1 to 8</source>
      <translation>1 bis 8</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>100 steps</source>
      <translation>100 Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>A field</source>
      <translation>Ein Feld</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>A step taken apart (A)</source>
      <translation>Ein zerlegter Schritt (A)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>A width stands for the same value all the time: a network is seen to shrink</source>
      <translation>Eine Breite steht immer für denselben Wert: Man sieht, wie ein Netz schrumpft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Add a hidden layer before the output</source>
      <translation>Verdeckte Schicht vor dem Ausgang einfügen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Add a layer</source>
      <translation>Schicht hinzufügen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Back 100 steps</source>
      <translation>100 Schritte zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Back one step</source>
      <translation>Einen Schritt zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Back, or forward, one step</source>
      <translation>Einen Schritt zurück oder vor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Begin at step 0 with the settings of now, and forget the changes on the way</source>
      <translation>Bei Schritt 0 mit den jetzigen Einstellungen beginnen und die Änderungen unterwegs vergessen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Brush, erase, move</source>
      <translation>Pinsel, Löschen, Ziehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Choose a rate of the curve</source>
      <translation>Eine Rate der Kurve wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Choose the loss, accuracy, step or plateau that training stops at</source>
      <translation>Verlust, Trefferquote, Schritt oder Plateau wählen, bei dem das Training anhält</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Copy the row</source>
      <translation>Zeile kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Ctrl+C</source>
      <translation>Strg+C</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Cursor to the present</source>
      <translation>Cursor zum jetzigen Stand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Data and model</source>
      <translation>Daten und Modell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Draw new points</source>
      <translation>Neue Punkte ziehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Draw the losses of up to eight kept runs as thin lines, while the run rests: their steps are taken again for it</source>
      <translation>Die Verluste von bis zu acht behaltenen Läufen als dünne Linien zeichnen, während der Lauf ruht: Ihre Schritte werden dafür wiederholt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Earlier runs in the loss plot</source>
      <translation>Frühere Läufe im Verlustdiagramm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edge widths on a fixed scale</source>
      <translation>Kantenbreiten mit festem Maßstab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges show the gradients</source>
      <translation>Kanten zeigen die Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges show the last updates</source>
      <translation>Kanten zeigen die letzten Aktualisierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges show the weights</source>
      <translation>Kanten zeigen die Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges: gradients</source>
      <translation>Kanten: Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges: updates</source>
      <translation>Kanten: Aktualisierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edges: weights</source>
      <translation>Kanten: Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edit the bias or the weight</source>
      <translation>Bias oder Gewicht bearbeiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Edit the value</source>
      <translation>Wert bearbeiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Everywhere</source>
      <translation>Überall</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Fade the rest</source>
      <translation>Rest abblenden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Fade what is not selected</source>
      <translation>Nicht Ausgewähltes abblenden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Find a learning rate…</source>
      <translation>Lernrate suchen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>First or last point</source>
      <translation>Erster oder letzter Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Fork from this step</source>
      <translation>Von diesem Schritt abzweigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Forward 100 steps</source>
      <translation>100 Schritte vor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Forward one step</source>
      <translation>Einen Schritt vor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Forward, loss, backward, update: the next step in its four halves, and the run as it was after them</source>
      <translation>Vorwärts, Verlust, Rückwärts, Aktualisierung: der nächste Schritt in seinen vier Teilen, danach der Lauf wie zuvor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Freeze or unfreeze</source>
      <translation>Einfrieren oder auftauen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Fused multiply-adds: faster, and no longer to the last bit the numbers of the Value engine</source>
      <translation>Verschmolzene Multiplikation und Addition: schneller, aber nicht mehr bis aufs letzte Bit die Zahlen der Value-Engine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Give the network the weights of a JSON, CSV or npz file, as one change that undo takes back</source>
      <translation>Dem Netz die Gewichte einer JSON-, CSV- oder npz-Datei geben, als eine Änderung, die sich rückgängig machen lässt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Go back to step 0: what was changed on the way comes again at its step</source>
      <translation>Zurück zu Schritt 0: Was unterwegs geändert wurde, kommt wieder an seinem Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Go on from the step on view as another run; this one is kept whole</source>
      <translation>Vom gezeigten Schritt als anderer Lauf weitergehen; dieser wird ganz behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Go to a step…</source>
      <translation>Gehe zu Schritt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Half before of it</source>
      <translation>Sein voriger Teil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Have it in the list of runs, with a name and a note, whatever comes next</source>
      <translation>In die Liste der Läufe aufnehmen, mit Name und Notiz, was auch immer folgt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Histograms of the layers</source>
      <translation>Histogramme der Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Histograms, updates and gradients of each layer, in the inspector</source>
      <translation>Histogramme, Aktualisierungen und Gradienten jeder Schicht, im Inspektor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>History (click it first)</source>
      <translation>Zeitleiste (erst anklicken)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>History bar</source>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Home</source>
      <comment>key</comment>
      <translation>Pos1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Home, End</source>
      <translation>Pos1, Ende</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Import a table…</source>
      <translation>Tabelle importieren…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Inspector (click a row first)</source>
      <translation>Inspektor (erst eine Zeile anklicken)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Its map, or the output again</source>
      <translation>Seine Karte, oder wieder die Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Its point in Trace</source>
      <translation>Sein Punkt in Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Keep this run…</source>
      <translation>Diesen Lauf behalten…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Learn from a file of comma-separated values</source>
      <translation>Aus einer Datei mit kommagetrennten Werten lernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Learn from the cells on the clipboard</source>
      <translation>Aus den Zellen der Zwischenablage lernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Learning-rate finder (Ctrl+R)</source>
      <translation>Lernratensuche (Strg+R)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Left, Right</source>
      <translation>Links, Rechts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Let the network see a formula of the inputs</source>
      <translation>Das Netz eine Formel der Eingänge sehen lassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Load weights…</source>
      <translation>Gewichte laden…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Loss landscape (Ctrl+M)</source>
      <translation>Verlustlandschaft (Strg+M)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Loss landscape…</source>
      <translation>Verlustlandschaft…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Loss on a log scale</source>
      <translation>Verlust logarithmisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Map of the neuron</source>
      <translation>Karte des Neurons</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Move the caret</source>
      <translation>Marke bewegen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Move the cursor</source>
      <translation>Cursor bewegen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Network (click it first)</source>
      <translation>Netz (erst anklicken)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>New run with these settings</source>
      <translation>Neuer Lauf mit diesen Einstellungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Next control</source>
      <translation>Nächstes Bedienelement</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Next half of it</source>
      <translation>Sein nächster Teil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>On or off</source>
      <translation>An oder aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Open the graph of the row's point</source>
      <translation>Den Graphen zum Punkt der Zeile öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Open the loss of the point that is looked at as a scalar graph, with the parameters before the update</source>
      <translation>Den Verlust des betrachteten Punkts als skalaren Graphen öffnen, mit den Parametern vor der Aktualisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Open the run there</source>
      <translation>Den Lauf dort öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Output and loss</source>
      <translation>Ausgabe und Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Page Up, Page Down</source>
      <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Paint points</source>
      <translation>Punkte malen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Paint points of your own on the output, with the mouse or with the arrow keys and Space</source>
      <translation>Eigene Punkte auf die Ausgabe malen, mit der Maus oder mit Pfeiltasten und Leertaste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Paint, erase, take or put down</source>
      <translation>Malen, löschen, aufnehmen oder ablegen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Painting points (P)</source>
      <translation>Punkte malen (P)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Paste a table…</source>
      <translation>Tabelle einfügen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Remove the last hidden layer</source>
      <translation>Die letzte verdeckte Schicht entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Remove the last layer</source>
      <translation>Letzte Schicht entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Right, Left</source>
      <translation>Rechts, Links</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Samples of a step</source>
      <translation>Beispiele eines Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Save it as micrograd, PyTorch or NumPy code, as ONNX, its weights, or the history of the run</source>
      <translation>Als micrograd-, PyTorch- oder NumPy-Code, als ONNX, die Gewichte oder die Geschichte des Laufs speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Save the points…</source>
      <translation>Punkte speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See how the run began; what it did is kept</source>
      <translation>Sehen, wie der Lauf begann; was er tat, bleibt erhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See step 0</source>
      <translation>Schritt 0 ansehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See the latest step</source>
      <translation>Neuesten Schritt ansehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See the next step of those that were done</source>
      <translation>Den nächsten der getanen Schritte ansehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See the run 100 steps later, up to the latest</source>
      <translation>Den Lauf 100 Schritte später ansehen, höchstens den neuesten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See the run as it was 100 steps before</source>
      <translation>Den Lauf ansehen, wie er 100 Schritte früher war</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See the step before: the run stays as it is</source>
      <translation>Den Schritt davor ansehen: Der Lauf bleibt, wie er ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See what is typed</source>
      <translation>Formel ansehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>See where the run has come to</source>
      <translation>Sehen, wie weit der Lauf gekommen ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Select nothing</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Set the two parameters to the cursor's place</source>
      <translation>Die zwei Parameter auf den Ort des Cursors setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Show as table…</source>
      <translation>Als Tabelle zeigen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Show over the plane where the neurons of a hidden layer change from off to on</source>
      <translation>Über der Ebene zeigen, wo die Neuronen einer verdeckten Schicht von aus zu an wechseln</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Show the points that are kept for testing</source>
      <translation>Die Punkte zeigen, die zum Testen zurückgehalten sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Show what the neuron pointed at or selected says over the plane, large</source>
      <translation>Groß zeigen, was das angezeigte oder ausgewählte Neuron über der Ebene ausgibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Space</source>
      <translation>Leertaste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Step 0, the latest step</source>
      <translation>Schritt 0, der neueste Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Stop when…</source>
      <translation>Anhalten bei…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Sweep (Ctrl+Shift+G)</source>
      <translation>Versuchsreihe (Strg+Umschalt+G)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Sweep…</source>
      <translation>Versuchsreihe…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Take it</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Take the network home…</source>
      <translation>Netz mitnehmen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Take this step apart</source>
      <translation>Diesen Schritt zerlegen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Take what is typed</source>
      <translation>Eingabe übernehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Test points</source>
      <translation>Testpunkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The gradient of the selected parameter as the sum of what each point adds to it, the largest first</source>
      <translation>Der Gradient des ausgewählten Parameters als Summe der Beiträge aller Punkte, der größte zuerst</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The next half, the half before</source>
      <translation>Der nächste Teil, der vorige Teil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The numbers of the plot that has the keys (losses, history, histograms) row by row, to copy and save</source>
      <translation>Die Zahlen des Diagramms mit dem Tastaturfokus (Verluste, Zeitleiste, Histogramme) Zeile für Zeile, zum Kopieren und Speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The objective around the present parameters: over two of them (the selected one and the one selected before it), along the gradient, over random directions, along the run's path</source>
      <translation>Der Zielwert um die jetzigen Parameter: über zwei von ihnen (dem ausgewählten und dem zuvor ausgewählten), entlang des Gradienten, über zufällige Richtungen, entlang des Wegs des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The plane as a layer bends it</source>
      <translation>Die Ebene, von einer Schicht verbogen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>The same data set with another seed: the network keeps what it has learnt</source>
      <translation>Derselbe Datensatz mit anderem Startwert: Das Netz behält, was es gelernt hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Train n steps</source>
      <translation>n Schritte trainieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Train one step</source>
      <translation>Einen Schritt trainieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Train so many steps as the panel on the left says, then pause</source>
      <translation>So viele Schritte trainieren, wie links eingestellt, dann anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Train with each of several values of a setting or two, from several seeds, on all processors, and compare what came of it</source>
      <translation>Mit jedem von mehreren Werten einer oder zweier Einstellungen trainieren, von mehreren Startwerten aus, auf allen Prozessoren, und die Ergebnisse vergleichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Train, or pause</source>
      <translation>Trainieren oder anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Try rates on a copy of the run, and take one from the curve of losses</source>
      <translation>Raten an einer Kopie des Laufs ausprobieren und eine aus der Verlustkurve übernehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Turbo arithmetic</source>
      <translation>Turbo-Arithmetik</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Two hidden neurons as axes, the grid of the inputs carried along</source>
      <translation>Zwei verdeckte Neuronen als Achsen, das Gitter der Eingänge wird mitgeführt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Type a feature</source>
      <translation>Merkmal eingeben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Type a step of the run to see it</source>
      <translation>Einen Schritt des Laufs eingeben, um ihn zu sehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Walk along them</source>
      <translation>Zwischen ihnen wechseln</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Walk the neurons</source>
      <translation>Zwischen Neuronen wechseln</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>What is selected keeps its values, or trains again</source>
      <translation>Das Ausgewählte behält seine Werte, oder trainiert wieder</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>What the half before changed</source>
      <translation>Was der vorige Teil änderte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>What the next half of the step changes; after the last one the step is taken</source>
      <translation>Was der nächste Teil des Schritts ändert; nach dem letzten ist der Schritt getan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Where the gradient comes from…</source>
      <translation>Woher der Gradient kommt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Write the points to a file of comma-separated values</source>
      <translation>Die Punkte in eine Datei mit kommagetrennten Werten schreiben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <source>Zero lines of hidden neurons</source>
      <translation>Nulllinien verdeckter Neuronen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/actions.py" />
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/announcer.py" />
      <source>Paused at step {step}.</source>
      <translation>Angehalten bei Schritt {step}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Batch</source>
      <translation>Batch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Learning rate η (log)</source>
      <translation>Lernrate η (log)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Rate η: {base} → {now} now</source>
      <translation>Rate η: {base} → jetzt {now}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Schedule</source>
      <translation>Plan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <source>Speed</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/bar.py" />
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Typed…</source>
      <translation>Eigene…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/binding.py" />
      <source>Taking the steps again, up to {step}.</source>
      <translation>Die Schritte bis {step} werden wiederholt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/binding.py" />
      <source>The run went out of range here. Go back, or reset, before training on.</source>
      <translation>Der Lauf hat hier den Zahlenbereich verlassen. Vor dem Weitertrainieren zurückgehen oder zurücksetzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Draw new points (G): the network keeps what it has learnt</source>
      <translation>Neue Punkte ziehen (G): Das Netz behält, was es gelernt hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Function that parts the classes</source>
      <translation>Funktion, die die Klassen trennt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Kind of data</source>
      <translation>Art der Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>No points of your own yet. Paint some on the output, or import a table.</source>
      <translation>Noch keine eigenen Punkte. Welche auf die Ausgabe malen oder eine Tabelle importieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Own data</source>
      <translation>Eigene Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Own points are what they are. Choose a data set to draw others.</source>
      <translation>Eigene Punkte stehen fest. Für andere einen Datensatz wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>The demo's points are those published with micrograd. Choose Moons to change this.</source>
      <translation>Die Punkte der Demo sind die mit micrograd veröffentlichten. Zum Ändern „Monde“ wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>These points are what they are: measured flowers. The seed only splits them.</source>
      <translation>Diese Punkte stehen fest: gemessene Blumen. Der Startwert teilt sie nur auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Train</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>Train share</source>
      <translation>Trainingsanteil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <source>{train} train and {test} test points.</source>
      <translation>{train} Trainings- und {test} Testpunkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/data_panel.py" />
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/doctor.py" />
      <source>Fork from step 0 with learning rate ÷ {factor:g}</source>
      <translation>Ab Schritt 0 abzweigen mit Lernrate ÷ {factor:g}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/doctor.py" />
      <source>Fork from step {step} with learning rate ÷ {factor:g}</source>
      <translation>Ab Schritt {step} abzweigen mit Lernrate ÷ {factor:g}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/doctor.py" />
      <source>Go back to step {step}</source>
      <translation>Zurück zu Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/doctor.py" />
      <source>Show the value</source>
      <translation>Wert zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>Every parameter by layer and neuron, with its value, its gradient and how it came there. The arrow keys walk and open the branches, Enter edits a value, K freezes what is selected.</source>
      <translation>Jeder Parameter nach Schicht und Neuron, mit Wert, Gradient und wie es dazu kam. Die Pfeiltasten wandern und öffnen die Zweige, Enter bearbeitet einen Wert, K friert das Ausgewählte ein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>Histograms of the weights, gradients and activations of each layer, and how large its updates are.</source>
      <translation>Histogramme der Gewichte, Gradienten und Aktivierungen jeder Schicht, und wie groß ihre Aktualisierungen sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>How the run goes: its speed, its learning rate, how it is updated.</source>
      <translation>Wie der Lauf vorangeht: Tempo, Lernrate, Art der Aktualisierung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>Points of your own are painted here, by the mouse or with the caret: arrow keys move it, Space paints, erases, takes or puts down, 1 to 8 choose the class, Esc leaves.</source>
      <translation>Hier werden eigene Punkte gemalt, mit der Maus oder der Marke: Pfeiltasten bewegen sie, die Leertaste malt, löscht, nimmt auf oder legt ab, 1 bis 8 wählen die Klasse, Esc verlässt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The losses over the steps: solid of the training points, dashed of the test points. Left and Right read single steps, the mouse zooms and pans, Ctrl+Shift+T shows all numbers as a table.</source>
      <translation>Die Verluste über den Schritten: durchgezogen die der Trainingspunkte, gestrichelt die der Testpunkte. Links und Rechts lesen einzelne Schritte ab, die Maus vergrößert und verschiebt, Strg+Umschalt+T zeigt alle Zahlen als Tabelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The network and how it is trained.</source>
      <translation>Das Netz und wie es trainiert wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The network and what its lines show.</source>
      <translation>Das Netz und was seine Linien zeigen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The network: inputs at the left, outputs at the right, a line for each weight, in each neuron what it says over the plane of the inputs. The arrow keys walk the neurons, Enter edits a bias or a weight.</source>
      <translation>Das Netz: links Eingänge, rechts Ausgänge, eine Linie für jedes Gewicht, in jedem Neuron, was es über der Ebene der Eingänge ausgibt. Die Pfeiltasten wechseln zwischen Neuronen, Enter bearbeitet Bias oder Gewicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The next step in its four halves: forward, loss, backward, update. Left and Right go from half to half, Esc leaves the step as it was.</source>
      <translation>Der nächste Schritt in seinen vier Teilen: Vorwärts, Verlust, Rückwärts, Aktualisierung. Links und Rechts gehen von Teil zu Teil, Esc verlässt den Schritt, wie er war.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The parameters in numbers.</source>
      <translation>Die Parameter in Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The points that the network learns from.</source>
      <translation>Die Punkte, von denen das Netz lernt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>The whole run as a strip. Left and Right see another step, Page Up and Page Down a hundred further, Home and End the first and the latest: the run itself stays as it is.</source>
      <translation>Der ganze Lauf als Zeitleiste. Links und Rechts zeigen einen anderen Schritt, Bild auf und Bild ab hundert weiter, Pos1 und Ende den ersten und den neuesten: Der Lauf selbst bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>What the network says over two of its inputs; the line is where it is undecided. The arrow keys move a probe that reads a place, a click on a point opens its loss as a graph in Trace.</source>
      <translation>Was das Netz über zweien seiner Eingänge ausgibt; die Linie ist, wo es unentschieden ist. Die Pfeiltasten bewegen eine Sonde, die einen Ort abliest, ein Klick auf einen Punkt öffnet seinen Verlust als Graph in Trace.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/explanations.py" />
      <source>When training is to stop by itself.</source>
      <translation>Wann das Training von selbst anhalten soll.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/formula_field.py" />
      <source>The formula is typed in the model panel. Show the panel first.</source>
      <translation>Die Formel wird im Bereich „Modell“ eingegeben. Den Bereich zuerst einblenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Clip</source>
      <translation>Begrenzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Gradient clipping</source>
      <translation>Begrenzung der Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Limit of the gradient</source>
      <translation>Grenze des Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Penalised</source>
      <translation>Bestraft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Weights and biases</source>
      <translation>Gewichte und Biases</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/gradient_rows.py" />
      <source>Weights only</source>
      <translation>Nur Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>A module that decides about new points, and needs only NumPy.</source>
      <translation>Ein Modul, das über neue Punkte entscheidet und nur NumPy braucht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>A program for PyPI's micrograd: the network with its weights, the points, the loss and backward().</source>
      <translation>Ein Programm für micrograd aus PyPI: das Netz mit seinen Gewichten, die Punkte, der Verlust und backward().</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>A program for PyTorch in float64: the same network, points and losses, ready to train on.</source>
      <translation>Ein Programm für PyTorch in float64: dasselbe Netz, dieselben Punkte und Verluste, bereit zum Weitertrainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>A row for each weight and bias. Load weights… reads it.</source>
      <translation>Eine Zeile für jedes Gewicht und jeden Bias. „Gewichte laden…“ liest sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Arrays for NumPy, by the names that PyTorch's state_dict() has. Load weights… reads it.</source>
      <translation>Arrays für NumPy, mit den Namen, die PyTorchs state_dict() hat. „Gewichte laden…“ liest sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Load weights</source>
      <translation>Gewichte laden</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Loaded {n} weights and biases. Undo brings the others back.</source>
      <translation>
        <numerusform>{n} Gewicht oder Bias geladen. Rückgängig holt das andere zurück.</numerusform>
        <numerusform>{n} Gewichte und Biases geladen. Rückgängig holt die anderen zurück.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Take the network home, as it is at step {step}</source>
      <translation>Das Netz mitnehmen, wie es bei Schritt {step} ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>The network as a model that other programs run: features and standardisation go with it.</source>
      <translation>Das Netz als Modell, das andere Programme ausführen: Merkmale und Standardisierung gehen mit.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>The network has these weights already.</source>
      <translation>Das Netz hat diese Gewichte schon.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>The network is not there yet. Try again in a moment.</source>
      <translation>Das Netz ist noch nicht da. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Weights (*.json *.csv *.npz);;All files (*)</source>
      <translation>Gewichte (*.json *.csv *.npz);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/home.py" />
      <source>Weights and biases by the names that PyTorch's state_dict() has for them. Load weights… reads it.</source>
      <translation>Gewichte und Biases mit den Namen, die PyTorchs state_dict() für sie hat. „Gewichte laden…“ liest sie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>'{name}' goes on to step {step} now. Its name and note are in {where}.</source>
      <translation>„{name}“ reicht jetzt bis Schritt {step}. Name und Notiz sind in {where}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>'{name}' has these {n} steps already. What is on the screen has made none of its own yet.</source>
      <translation>
        <numerusform>„{name}“ hat diesen {n} Schritt schon. Was zu sehen ist, hat noch keinen eigenen getan.</numerusform>
        <numerusform>„{name}“ hat diese {n} Schritte schon. Was zu sehen ist, hat noch keine eigenen getan.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>'{name}' is kept as it is. Its name and note are in {where}.</source>
      <translation>„{name}“ ist so behalten, wie er ist. Name und Notiz sind in {where}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>'{name}' stands at its last step, {end}. The history bar leads to the steps before.</source>
      <translation>„{name}“ steht bei seinem letzten Schritt, {end}. Die Zeitleiste führt zu den Schritten davor.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>'{name}' stands at step {step} of {end}. The history bar leads to all of its steps.</source>
      <translation>„{name}“ steht bei Schritt {step} von {end}. Die Zeitleiste führt zu allen seinen Schritten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>It is kept as it is now. If the run is trained on, Ctrl+D moves the kept one on to the step then.</source>
      <translation>Er wird so behalten, wie er jetzt ist. Wird weiter trainiert, rückt Strg+D den behaltenen bis zum dann erreichten Schritt vor.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Keep this run</source>
      <translation>Diesen Lauf behalten</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Keep {n} steps of run {number}</source>
      <translation>
        <numerusform>{n} Schritt von Lauf {number} behalten</numerusform>
        <numerusform>{n} Schritte von Lauf {number} behalten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Kept '{name}'. It stands in {where}, from where it can be had back.</source>
      <translation>„{name}“ behalten. Er steht in {where} und lässt sich von dort zurückholen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Kept. It stands in {where}, from where it can be had back.</source>
      <translation>Behalten. Er steht in {where} und lässt sich von dort zurückholen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Runs (Ctrl+3)</source>
      <translation>Läufe (Strg+3)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>The run up to step {step}: its settings and changes, from which its steps are taken again.</source>
      <translation>Der Lauf bis Schritt {step}: seine Einstellungen und Änderungen, aus denen sich seine Schritte wiederholen lassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>There is nothing to fork yet: train some steps first.</source>
      <translation>Noch nichts zum Abzweigen da: erst einige Schritte trainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>There is nothing to keep yet: train some steps first.</source>
      <translation>Noch nichts zum Behalten da: erst einige Schritte trainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>This run goes on from step {step} already.</source>
      <translation>Dieser Lauf geht schon von Schritt {step} aus weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/keeping.py" />
      <source>Training on from step {step} is run {number}; '{name}' stays as it is (undo leads back to it).</source>
      <translation>Weiteres Training ab Schritt {step} ist Lauf {number}; „{name}“ bleibt, wie er ist (Rückgängig führt zu ihm zurück).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/layer_row.py" />
      <source>&amp;Remove hidden layer {layer}</source>
      <translation>Verdeckte Schicht {layer} &amp;entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/layer_row.py" />
      <source>Hidden {layer}</source>
      <translation>Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/layer_row.py" />
      <source>Neurons in hidden layer {layer}</source>
      <translation>Neuronen in der verdeckten Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/layer_row.py" />
      <source>Right-click to remove hidden layer {layer}</source>
      <translation>Rechtsklick, um die verdeckte Schicht {layer} zu entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>A network can have at most {most} hidden layers</source>
      <translation>Ein Netz kann höchstens {most} verdeckte Schichten haben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Add a hidden layer</source>
      <translation>Verdeckte Schicht hinzufügen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Add a hidden layer before the output (Ctrl+L)</source>
      <translation>Verdeckte Schicht vor dem Ausgang einfügen (Strg+L)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Another data set or seed starts a new run. Changes of the network, new points (G) and painting do not.</source>
      <translation>Ein anderer Datensatz oder Startwert beginnt einen neuen Lauf. Änderungen am Netz, neue Punkte (G) und Malen nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Batch seed</source>
      <translation>Batch-St.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Curve of the learning rate</source>
      <translation>Kurve der Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Draw other first weights</source>
      <translation>Andere Anfangsgewichte ziehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Formula of the schedule</source>
      <translation>Formel des Plans</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Init</source>
      <translation>Init</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Layer</source>
      <translation>Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Output</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Outputs</source>
      <translation>Ausgänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Regularise</source>
      <translation>Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Remove the last hidden layer (Ctrl+Shift+Backspace)</source>
      <translation>Die letzte verdeckte Schicht entfernen (Strg+Umschalt+Rücktaste)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Schedule n</source>
      <translation>Plan n</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Seed of the batches</source>
      <translation>Startwert der Batches</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Steps of the schedule</source>
      <translation>Schritte des Plans</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>Strength of the regularisation</source>
      <translation>Stärke der Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/model_panel.py" />
      <source>There is no hidden layer to remove</source>
      <translation>Es gibt keine verdeckte Schicht zum Entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Beta β1</source>
      <translation>Beta β1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Beta β2</source>
      <translation>Beta β2</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Decay α</source>
      <translation>Abkl. α</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Decay α: how much of the mean s of squared gradients a step keeps.</source>
      <translation>Abklingen α: wie viel vom Mittel s der quadrierten Gradienten ein Schritt behält.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Eps. ε</source>
      <translation>Eps. ε</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Mom. μ</source>
      <translation>Mom. μ</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Momentum μ: how much of its velocity v a parameter keeps at a step.</source>
      <translation>Momentum μ: wie viel seiner Geschwindigkeit v ein Parameter bei einem Schritt behält.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Shrink λ</source>
      <translation>Abbau λ</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>Weight decay λ: each step shrinks p by η · λ · p.</source>
      <translation>Gewichtszerfall λ: Jeder Schritt verkleinert p um η · λ · p.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>usual</source>
      <translation>üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>{words}
From {low} to {high}. Usual: {usual} ({source}). Empty the field to have it again.</source>
      <translation>{words}
Von {low} bis {high}. Üblich: {usual} ({source}). Mit leerem Feld gilt er wieder.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>β1: how much of the mean m of gradients a step keeps.</source>
      <translation>β1: wie viel vom Mittel m der Gradienten ein Schritt behält.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>β2: how much of the mean v of squared gradients a step keeps.</source>
      <translation>β2: wie viel vom Mittel v der quadrierten Gradienten ein Schritt behält.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/optimizer_fields.py" />
      <source>ε: added to the root that the step is divided by, so that it is never 0.</source>
      <translation>ε: wird zur Wurzel addiert, durch die der Schritt geteilt wird, damit sie nie 0 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Data set: {title}</source>
      <translation>Datensatz: {title}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Parameter, {value}</source>
      <translation>Parameter, {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Set it; {now} now</source>
      <translation>Setzen; jetzt {now}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>Setting, {value}</source>
      <translation>Einstellung, {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>The other settings leave nothing to set here</source>
      <translation>Die anderen Einstellungen lassen hier nichts einzustellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>not there yet</source>
      <translation>noch nicht da</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/palette_sources.py" />
      <source>train on dataset points</source>
      <translation>trainieren mit Datensatz Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>0 to 1,000,000</source>
      <translation>0 bis 1 000 000</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>0 to 100%</source>
      <translation>0 bis 100%</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>1 to 10,000,000</source>
      <translation>1 bis 10 000 000</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Accuracy</source>
      <translation>Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>At step</source>
      <translation>Bei Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Loss at most</source>
      <translation>Max. Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Plateau of</source>
      <translation>Plateau von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Steps to train at a time</source>
      <translation>Schritte auf einmal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Stop when</source>
      <translation>Anhalten bei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Stop: accuracy</source>
      <translation>Anhalten: Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Stop: at step</source>
      <translation>Anhalten: bei Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Stop: loss at most</source>
      <translation>Anhalten: Verlust höchstens</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Stop: plateau of</source>
      <translation>Anhalten: Plateau von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>Train steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>from step 1 on</source>
      <translation>ab Schritt 1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/stop_panel.py" />
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/thumbnail.py" />
      <source>Data set {caption}</source>
      <translation>Datensatz {caption}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/thumbnail.py" />
      <source>Train on the data set {caption}</source>
      <translation>Mit dem Datensatz {caption} trainieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Activation f of hidden layer {layer}: what a neuron makes of its weighted sum,
out = f(Σ w·x + b). Typed… is a formula of your own.</source>
      <translation>Aktivierung f der verdeckten Schicht {layer}: was ein Neuron aus seiner gewichteten Summe macht,
out = f(Σ w·x + b). „Eigene…“ ist eine selbst eingegebene Formel.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Activation f of the output: what it makes of its weighted sum, out = f(Σ w·x + b).
linear leaves the sum as it is; Typed… is a formula of your own.</source>
      <translation>Aktivierung f des Ausgangs: was er aus seiner gewichteten Summe macht, out = f(Σ w·x + b).
linear lässt die Summe, wie sie ist; „Eigene…“ ist eine selbst eingegebene Formel.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Batch B: how many points a step sees, from 1 to {most}. Type a number, or Full for all of them.</source>
      <translation>Batch B: wie viele Punkte ein Schritt sieht, von 1 bis {most}. Eine Zahl eingeben, oder „Alle“ für alle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Classes K: how many kinds of points there are</source>
      <translation>Klassen K: wie viele Arten von Punkten es gibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Clip: how large a gradient may be. {title}: {words}.</source>
      <translation>Begrenzen: wie groß ein Gradient sein darf. {title}: {words}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Init: what the weights w and biases b of a neuron with n inputs, in a layer of m, begin as.
{title}: {words}</source>
      <translation>Init: womit die Gewichte w und Biases b eines Neurons mit n Eingängen in einer Schicht von m beginnen.
{title}: {words}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>It makes {rate} at the step that is shown.</source>
      <translation>Beim gezeigten Schritt ergibt er {rate}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Learning rate η: how far a step moves every parameter p.
SGD sets p to p − η · ∂L/∂p. Drag the slider (its scale is logarithmic) or type a number.</source>
      <translation>Lernrate η: wie weit ein Schritt jeden Parameter p bewegt.
SGD setzt p auf p − η · ∂L/∂p. Den Regler ziehen (seine Skala ist logarithmisch) oder eine Zahl eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Limit c of the gradient, from 0.000001 to 1,000,000: see Clip</source>
      <translation>Grenze c des Gradienten, von 0.000001 bis 1 000 000: siehe Begrenzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Log scale: equal factors of the loss are equal distances (L)</source>
      <translation>Logarithmisch: Gleiche Faktoren des Verlusts sind gleiche Abstände (L)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Loss L: how wrong the output is at the training points, on average.
Training makes it small, with the regularisation added.</source>
      <translation>Verlust L: wie falsch die Ausgabe an den Trainingspunkten ist, im Mittel.
Das Training macht ihn klein, zusammen mit der Regularisierung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Neurons in hidden layer {layer}, from {low} to {high}</source>
      <translation>Neuronen in der verdeckten Schicht {layer}, von {low} bis {high}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Noise σ: the standard deviation of the points around their places, in the units of x and y</source>
      <translation>Rauschen σ: die Standardabweichung der Punkte um ihre Orte, in den Einheiten von x und y</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Noise: as in TensorFlow Playground, where it goes from 0 to 0.5.
Circle and XOR: how far, in parts of 5, a point is taken to be from where it is when its class is told.
Gauss: the variance is 0.5 + 7 times it. Spiral: how far a point is moved, up to it times 1.
Plane and Multi-Gauss: as Circle, in parts of 6.</source>
      <translation>Rauschen: wie im TensorFlow Playground, wo es von 0 bis 0.5 geht.
Kreis und XOR: wie weit, in Teilen von 5, ein Punkt von seinem Ort entfernt gilt, wenn seine Klasse bestimmt wird.
Gauß: Die Varianz ist 0.5 + 7-mal das Rauschen. Spirale: um wie viel ein Punkt höchstens verschoben wird.
Ebene und Multi-Gauß: wie Kreis, in Teilen von 6.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Now ‖g‖ = {norm} over all training points, before it is clipped.</source>
      <translation>Jetzt ist ‖g‖ = {norm} über alle Trainingspunkte, vor der Begrenzung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Points N: how many there are, train and test together</source>
      <translation>Punkte N: wie viele es gibt, Training und Test zusammen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Regularisation: a penalty on large parameters, added to the loss.
L1 adds λ · Σ |p|, L2 adds λ · Σ p², over the parameters p that are penalised.</source>
      <translation>Regularisierung: ein Strafterm für große Parameter, zum Verlust addiert.
L1 addiert λ · Σ |p|, L2 addiert λ · Σ p², über die bestraften Parameter p.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Schedule η(k): how the learning rate follows the step k. n is in the panel on the left.</source>
      <translation>Plan η(k): wie die Lernrate dem Schritt k folgt. n steht im Bereich links.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Seed of the batches, from 0 to {largest}: the same seed shuffles the points alike.
A full batch needs none.</source>
      <translation>Startwert der Batches, von 0 bis {largest}: Derselbe Startwert mischt die Punkte gleich.
Ein Batch aller Punkte braucht keinen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Seed of the data: the same seed draws the same points</source>
      <translation>Startwert der Daten: Derselbe Startwert zieht dieselben Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Seed of the network: the same seed draws the same first weights</source>
      <translation>Startwert des Netzes: Derselbe Startwert zieht dieselben Anfangsgewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Speed: how many steps are shown in a second.
Unlimited trains as fast as it can.</source>
      <translation>Tempo: wie viele Schritte pro Sekunde gezeigt werden.
Unbegrenzt trainiert so schnell wie möglich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Steps n of the schedule, from 1 to 10,000,000. {title}: {words}</source>
      <translation>Schritte n des Plans, von 1 bis 10 000 000. {title}: {words}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Steps n of the schedule: {title} needs none</source>
      <translation>Schritte n des Plans: {title} braucht keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Steps n that are trained at a time (Shift+S), from 1 to 10,000,000</source>
      <translation>Schritte n, die auf einmal trainiert werden (Umschalt+S), von 1 bis 10 000 000</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Stop at this step, from 1 to 1,000,000,000. Empty: never.</source>
      <translation>Bei diesem Schritt anhalten, von 1 bis 1 000 000 000. Leer: nie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Stop where the data loss had no new low for so many steps, from 1 to 10,000,000. Empty: never.
A new low is lower than the last by 0.01 % of it.</source>
      <translation>Anhalten, wo der Datenverlust so viele Schritte lang keinen neuen Tiefstand hatte, von 1 bis 10 000 000. Leer: nie.
Ein neuer Tiefstand liegt um 0.01 % unter dem letzten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Stop where the data loss is at most this, from 0 to 1,000,000: at the first step at which it is, and not before.
Empty: never. With minibatches only the steps that are measured over all points can be that step.</source>
      <translation>Anhalten, wo der Datenverlust höchstens so groß ist, von 0 bis 1 000 000: beim ersten solchen Schritt, nicht früher.
Leer: nie. Mit Minibatches kommen nur Schritte in Frage, die über alle Punkte gemessen werden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Stop where this share of the training points is on the right side, from 0 to 100%: at the first such step.
Empty: never. With minibatches only the steps that are measured over all points can be that step.</source>
      <translation>Anhalten, wo dieser Anteil der Trainingspunkte auf der richtigen Seite ist, von 0 bis 100%: beim ersten solchen Schritt.
Leer: nie. Mit Minibatches kommen nur Schritte in Frage, die über alle Punkte gemessen werden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Strength λ of the regularisation: the factor of the penalty, now {value}</source>
      <translation>Stärke λ der Regularisierung: der Faktor des Strafterms, jetzt {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Take the step apart first (A)</source>
      <translation>Erst den Schritt zerlegen (A)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>The schedule makes {rate} of {base} at the step that is shown.</source>
      <translation>Der Plan macht beim gezeigten Schritt {rate} aus {base}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>The typed schedule doesn't use lr: a rate that is taken changes nothing.</source>
      <translation>Der eingegebene Plan verwendet lr nicht: Eine übernommene Rate ändert nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>There is no accuracy where a number is learnt: stop at a loss or after a plateau</source>
      <translation>Wo eine Zahl gelernt wird, gibt es keine Trefferquote: bei einem Verlust oder nach einem Plateau anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Train n steps, then pause (Shift+S)</source>
      <translation>n Schritte trainieren, dann anhalten (Umschalt+S)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Train share: the part of the points that is trained on; the rest are test points</source>
      <translation>Trainingsanteil: der Teil der Punkte, mit dem trainiert wird; der Rest sind Testpunkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Typed…: a formula of your own, such as lr * 0.99**k</source>
      <translation>Eigene…: eine selbst eingegebene Formel, etwa lr * 0.99**k</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>What the penalty counts. Now it is {formula}, as micrograd does.</source>
      <translation>Was der Strafterm zählt. Jetzt ist er {formula}, wie bei micrograd.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>What the penalty counts. Now it is {formula}: biases b are left alone.</source>
      <translation>Was der Strafterm zählt. Jetzt ist er {formula}: Biases b bleiben unberührt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Whether the penalty counts biases: there is none to count them in</source>
      <translation>Ob der Strafterm Biases zählt: Es gibt keinen, der sie zählen könnte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>Which data sets are shown below</source>
      <translation>Welche Datensätze darunter gezeigt werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>f(x): points above this function are of one class, those below it of the other, within −5 and 5.
A formula such as x**2 - 3, with + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... and pi. Where it is
no number there are no points. The noise moves points across it.</source>
      <translation>f(x): Punkte über dieser Funktion sind von der einen Klasse, die darunter von der anderen, zwischen −5 und 5.
Eine Formel wie x**2 - 3, mit + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... und pi. Wo sie
keine Zahl ergibt, sind keine Punkte. Das Rauschen schiebt Punkte über sie hinweg.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>f(x): what a neuron makes of its weighted sum x, as a formula such as x * sigmoid(x).
It may use + - * / **, pi, e, and {functions}.
It must be finite at 0, and its derivative too.</source>
      <translation>f(x): was ein Neuron aus seiner gewichteten Summe x macht, als Formel wie x * sigmoid(x).
Erlaubt sind + - * / **, pi, e und {functions}.
Sie muss bei 0 endlich sein, ihre Ableitung auch.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>{title} with c = {limit}</source>
      <translation>{title} mit c = {limit}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tips.py" />
      <source>η(k): the learning rate at step k, from 0, as a formula such as lr * 0.99**k.
lr is the learning rate that is set, n the number beside Schedule n. It may use + - * / ** // %,
a if k &gt; b else c, pi, e, and {functions}. It must be finite, and never below 0.</source>
      <translation>η(k): die Lernrate bei Schritt k, ab 0, als Formel wie lr * 0.99**k.
lr ist die eingestellte Lernrate, n die Zahl neben „Plan n“. Erlaubt sind + - * / ** // %,
a if k &gt; b else c, pi, e und {functions}. Sie muss endlich sein und nie unter 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>Each square is a neuron, and shows what it answers all over the plane. A line is a weight: blue is positive, orange negative, and the thicker the larger. Click one to see its value and its gradient.</source>
      <translation>Jedes Quadrat ist ein Neuron und zeigt, was es überall in der Ebene antwortet. Eine Linie ist ein Gewicht: Blau ist positiv, Orange negativ, und je dicker, desto größer. Ein Klick zeigt Wert und Gradient.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>Every parameter</source>
      <translation>Jeder Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>How wrong the network is, as one number a step: training makes it smaller. Point at a step to read it.</source>
      <translation>Wie falsch das Netz liegt, als eine Zahl pro Schritt: Das Training macht sie kleiner. Zum Ablesen auf einen Schritt zeigen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>Press Play (Space) or Step (S), and drag the learning rate while it runs. Trace (Ctrl+2) takes a backward pass apart, value by value. The Help menu has this tour again.</source>
      <translation>Abspielen (Leertaste) oder Schritt (S) drücken und dabei die Lernrate ziehen. Trace (Strg+2) zerlegt einen Rückwärtsdurchlauf, Wert für Wert. Im Menü „Hilfe“ gibt es diesen Rundgang noch einmal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>The inspector has each weight and bias with its value, its gradient and its course. Double-click a value to set it by hand; K freezes what is selected.</source>
      <translation>Der Inspektor hat jedes Gewicht und jeden Bias mit Wert, Gradient und Verlauf. Ein Doppelklick auf einen Wert setzt ihn von Hand; K friert das Ausgewählte ein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>The loss</source>
      <translation>Der Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>The network</source>
      <translation>Das Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>The output</source>
      <translation>Die Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>Train it</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/tour_stops.py" />
      <source>What the network says of every place, with the data drawn on it. Click a point, and its loss opens in Trace as a graph of single numbers.</source>
      <translation>Was das Netz zu jedem Ort sagt, mit den Daten darauf. Ein Klick auf einen Punkt öffnet seinen Verlust in Trace als Graph einzelner Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Activation of hidden layer {layer}</source>
      <translation>Aktivierung der verdeckten Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Activation of the output</source>
      <translation>Aktivierung des Ausgangs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Curve of the activation of hidden layer {layer}</source>
      <translation>Kurve der Aktivierung der verdeckten Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Curve of the activation of the output</source>
      <translation>Kurve der Aktivierung des Ausgangs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Formula of the activation of hidden layer {layer}</source>
      <translation>Formel der Aktivierung der verdeckten Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/typed_activation.py" />
      <source>Formula of the activation of the output</source>
      <translation>Formel der Aktivierung des Ausgangs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>A hidden layer of two neurons or more is needed to bend the plane.</source>
      <translation>Um die Ebene zu verbiegen, braucht es eine verdeckte Schicht mit mindestens zwei Neuronen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>No runs are kept yet. Ctrl+D keeps this one; earlier ones are drawn then.</source>
      <translation>Noch keine Läufe behalten. Strg+D behält diesen; frühere werden dann gezeichnet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Nothing is selected. Click a neuron, a weight or a row of the inspector first.</source>
      <translation>Nichts ist ausgewählt. Erst ein Neuron, ein Gewicht oder eine Zeile des Inspektors anklicken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Paused. Viewing step {step} of {end}</source>
      <translation>Angehalten. Gezeigt: Schritt {step} von {end}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Playing step {step} of {end} again</source>
      <translation>Wiederholung: Schritt {step} von {end}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Point at a hidden neuron, or select one, first: it is its map that is shown.</source>
      <translation>Erst auf ein verdecktes Neuron zeigen oder eines auswählen: Gezeigt wird seine Karte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, NumPy so far</source>
      <translation>Skalare Engine, float64, bisher NumPy</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, NumPy: no compiler here</source>
      <translation>Skalare Engine, float64, NumPy: kein Compiler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, compiled</source>
      <translation>Skalare Engine, float64, kompiliert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, compiled, turbo</source>
      <translation>Skalare Engine, float64, kompiliert, Turbo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, compiling</source>
      <translation>Skalare Engine, float64, kompiliert noch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, values</source>
      <translation>Skalare Engine, float64, Values</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Scalar engine, float64, with bugs</source>
      <translation>Skalare Engine, float64, mit Fehlern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>The run can't be copied where it stands. Go back, or reset, and search there.</source>
      <translation>Der Lauf lässt sich hier nicht kopieren. Zurückgehen oder zurücksetzen und dort suchen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>There is no hidden layer whose neurons have zero lines. Add a layer first.</source>
      <translation>Es gibt keine verdeckte Schicht, deren Neuronen Nulllinien haben. Erst eine Schicht hinzufügen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>{engine}, {speed} steps/s</source>
      <translation>{engine}, {speed} Schritte/s</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/workspace.py" />
      <source>{n} parameters</source>
      <translation>
        <numerusform>{n} Parameter</numerusform>
        <numerusform>{n} Parameter</numerusform>
      </translation>
    </message>
  </context>
</TS>
