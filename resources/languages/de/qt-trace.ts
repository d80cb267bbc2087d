<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>? and Enter</source>
      <translation>? und Enter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>After the backward pass</source>
      <translation>Hinter den Rückwärtsdurchlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Answer, then go on</source>
      <translation>Antworten, dann weiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Back one</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Before the forward pass</source>
      <translation>Vor den Vorwärtsdurchlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Cells and their output</source>
      <translation>Zellen und ihre Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Check my Value</source>
      <translation>Mein Value prüfen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Check your own engine, the class Value of the program: each op, and the first line that is wrong</source>
      <translation>Prüft die eigene Engine, die Klasse Value des Programms: jede Operation, und die erste falsche Zeile</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Comment lines</source>
      <translation>Zeilen auskommentieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Compute all data: the whole forward pass</source>
      <translation>Alle Werte berechnen: der ganze Vorwärtsdurchlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Constants</source>
      <translation>Konstanten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Copy the output of all cells</source>
      <translation>Ausgabe aller Zellen kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Copy the output of what is selected</source>
      <translation>Ausgabe des Ausgewählten kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Ctrl+/</source>
      <translation>Strg+/</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Ctrl+C</source>
      <translation>Strg+C</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Don't know</source>
      <translation>Weiß nicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Editor</source>
      <translation>Editor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Esc (to the graph) or Ctrl+Tab</source>
      <translation>Esc (zum Graphen) oder Strg+Tab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Evaluate</source>
      <translation>Auswerten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Expression</source>
      <translation>Ausdruck</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Find a value</source>
      <translation>Wert suchen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Find a value by its name</source>
      <translation>Sucht einen Wert nach seinem Namen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Forget what ran: no cell has run then</source>
      <translation>Vergisst, was lief: dann ist keine Zelle gelaufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Go to a cell, and show its graph</source>
      <translation>Zu einer Zelle gehen und ihren Graphen zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Go to a value's step, open a group</source>
      <translation>Zum Schritt eines Wertes gehen, eine Gruppe öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Go to the cell of code before</source>
      <translation>Zur Codezelle davor gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Go to the next cell of code</source>
      <translation>Zur nächsten Codezelle gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Gradient check</source>
      <translation>Gradientenprüfung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Gradients are hidden until you have predicted them</source>
      <translation>Gradienten sind verborgen, bis sie vorhergesagt sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Graph (click it first)</source>
      <translation>Graph (zuerst anklicken)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Larger text</source>
      <translation>Größere Schrift</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Larger text in Trace, up to 250 %</source>
      <translation>Größere Schrift in Trace, bis 250 %</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Leave the editor</source>
      <translation>Den Editor verlassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Leave the field</source>
      <translation>Das Feld verlassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Move every leaf by the rate times its gradient</source>
      <translation>Bewegt jedes Blatt um die Rate mal seinen Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Move the selected value, or the current one, a little: predicted against true</source>
      <translation>Bewegt den ausgewählten oder den aktuellen Wert ein wenig: vorhergesagt gegen wahr</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Next cell</source>
      <translation>Nächste Zelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>One node</source>
      <translation>Ein Knoten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Open a Jupyter notebook or a .py file as the program</source>
      <translation>Öffnet ein Jupyter-Notebook oder eine .py-Datei als Programm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Open a point of the data as a scalar graph</source>
      <translation>Öffnet einen Punkt der Daten als Skalargraph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Open notebook…</source>
      <translation>Notebook öffnen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Order of the pass</source>
      <translation>Reihenfolge des Durchlaufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Predict</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Previous cell</source>
      <translation>Vorige Zelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Put what all cells gave on the clipboard, each below its title</source>
      <translation>Legt die Ausgabe aller Zellen in die Zwischenablage, jede unter ihrem Titel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Restart</source>
      <translation>Neu starten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Right or Left</source>
      <translation>Rechts oder Links</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run all cells</source>
      <translation>Alle Zellen ausführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run all cells once, from the start</source>
      <translation>Führt alle Zellen einmal aus, von Anfang an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run cell</source>
      <translation>Zelle ausführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run the cell with the caret, on top of what ran, and go to the next</source>
      <translation>Führt die Zelle mit der Schreibmarke aus, nach dem, was schon lief, und geht zur nächsten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run the cells down to the one with the caret, from the start</source>
      <translation>Führt die Zellen von Anfang an bis zu der mit der Schreibmarke aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run the program anew</source>
      <translation>Führt das Programm neu aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run to end</source>
      <translation>Bis zum Ende</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Run to here</source>
      <translation>Bis hier ausführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Save program as .py…</source>
      <translation>Programm als .py speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Save the program, or the notebook with its marks, as it stands in the editor</source>
      <translation>Speichert das Programm, oder das Notebook mit seinen Marken, wie es im Editor steht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Say of the selected value, or of the current one, why its gradient is what it is</source>
      <translation>Sagt vom ausgewählten oder vom aktuellen Wert, warum sein Gradient so ist, wie er ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Set all gradients to zero, before backward()</source>
      <translation>Setzt alle Gradienten auf null, vor backward()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show all of its output, or less</source>
      <translation>Die ganze Ausgabe zeigen, oder weniger</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show the editor and what it prints</source>
      <translation>Zeigt den Editor und was er ausgibt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show the gradient check</source>
      <translation>Zeigt die Gradientenprüfung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show the list of visits</source>
      <translation>Zeigt die Liste der Besuche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show the numbers that nobody named</source>
      <translation>Zeigt die Zahlen, die niemand benannt hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Show the sliders of the leaves</source>
      <translation>Zeigt die Schieberegler der Blätter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Side by side</source>
      <translation>Nebeneinander</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Skip leaves</source>
      <translation>Blätter überspringen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Smaller text</source>
      <translation>Kleinere Schrift</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Smaller text in Trace, down to 100 %</source>
      <translation>Kleinere Schrift in Trace, bis hinab zu 100 %</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Take the last node back</source>
      <translation>Nimmt den letzten Knoten zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>The next node of the pass</source>
      <translation>Der nächste Knoten des Durchlaufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>The same program with the bugs and without, at the same step</source>
      <translation>Dasselbe Programm mit den Fehlern und ohne, im selben Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>The walk passes over leaves, which have no operands</source>
      <translation>Der Gang überspringt Blätter, die keine Operanden haben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>To the end</source>
      <translation>Zum Ende</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>To the start</source>
      <translation>Zum Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Walk the values</source>
      <translation>Von Wert zu Wert gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Walk to the end at the chosen speed, or pause</source>
      <translation>Geht im gewählten Tempo bis zum Ende, oder hält an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>What if?</source>
      <translation>Was wäre, wenn?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <source>Zero grads</source>
      <translation>Grads nullen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Leaf values</source>
      <translation>Blattwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Nudge leaves</source>
      <translation>Blätter anstoßen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <location filename="micrograd_desktop/qt/trace/take_panel.py" />
      <source>Take from Train…</source>
      <translation>Aus Training holen…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/actions.py" />
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>10 decimals</source>
      <translation>10 Stellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>2 decimals</source>
      <translation>2 Stellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>4 decimals</source>
      <translation>4 Stellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>6 decimals</source>
      <translation>6 Stellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>All digits</source>
      <translation>Alle Ziffern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>At once</source>
      <translation>Sofort</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>How many decimals numbers have: data, gradients ∂ and local derivatives</source>
      <translation>Wie viele Nachkommastellen Zahlen haben: Werte, Gradienten ∂ und lokale Ableitungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>How many nodes a second the walk visits when it runs to the end (Space)</source>
      <translation>Wie viele Knoten je Sekunde der Gang besucht, wenn er bis zum Ende läuft (Leertaste)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>Number format</source>
      <translation>Zahlenformat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>Number format: how many decimals data and grad are written with</source>
      <translation>Zahlenformat: mit wie vielen Nachkommastellen data und grad geschrieben werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>Speed</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>Speed: how many nodes of a pass are walked in a second</source>
      <translation>Tempo: wie viele Knoten eines Durchlaufs je Sekunde gegangen werden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>{speed:g} node/s</source>
      <translation>{speed:g} Knoten/s</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/bar.py" />
      <source>{speed:g} nodes/s</source>
      <translation>{speed:g} Knoten/s</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>A gradient is not a finite number, so there is no step.</source>
      <translation>Ein Gradient ist keine endliche Zahl, also gibt es keinen Schritt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>A nudge moves leaves by their gradients, which Predict hides. Predict them all, or leave Predict (F7).</source>
      <translation>Ein Anstoß bewegt Blätter um ihre Gradienten, und die sind beim Vorhersagen verborgen. Alle vorhersagen, oder das Vorhersagen verlassen (F7).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>Cancelled: this program was not evaluated. Evaluate begins again.</source>
      <translation>Abgebrochen: dieses Programm wurde nicht ausgewertet. „Auswerten“ beginnt von vorn.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>Hidden while you predict: it may hold gradients.</source>
      <translation>Beim Vorhersagen verborgen: darin können Gradienten stehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>Last valid graph</source>
      <translation>Letzter gültiger Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>Leaves set by hand are back at the program's numbers. Undo sets them again.</source>
      <translation>Von Hand gesetzte Blätter haben wieder die Zahlen des Programms. Rückgängig setzt sie wieder.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>Ran backward() to its end first: a nudge needs all gradients.</source>
      <translation>Erst lief backward() zu Ende: ein Anstoß braucht alle Gradienten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>The program can't be run as it is written. Mend it first: its error stands below it.</source>
      <translation>Das Programm kann so, wie es dasteht, nicht laufen. Zuerst berichtigen: der Fehler steht darunter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/binding.py" />
      <source>This program uses no network. Take a point from Train first.</source>
      <translation>Dieses Programm verwendet kein Netz. Zuerst einen Punkt aus Training holen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_rule.py" />
      <source>Chain rule</source>
      <translation>Kettenregel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_rule.py" />
      <source>node {place} of {total}</source>
      <translation>Knoten {place} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_step.py" />
      <source>after</source>
      <comment>a number after a step</comment>
      <translation>nachher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_step.py" />
      <source>before</source>
      <comment>a number before a step</comment>
      <translation>vorher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_step.py" />
      <source>overwritten by</source>
      <translation>überschrieben mit</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/chain_step.py" />
      <source>∂({out})/∂{operand} is {derivative}</source>
      <translation>∂({out})/∂{operand} ist {derivative}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>Each gradient of backward() beside the same by central differences, and how far they are apart.</source>
      <translation>Jeder Gradient von backward() neben demselben aus zentralen Differenzen, und wie weit sie auseinanderliegen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>How the walk through the graph goes.</source>
      <translation>Wie der Gang durch den Graphen verläuft.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>Say what the next gradient will be before it is shown. Enter answers, then goes on.</source>
      <translation>Den nächsten Gradienten sagen, bevor er gezeigt wird. Enter antwortet und geht dann weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The order in which backward() visits the values; the row of the step on view is marked. Enter goes to a row.</source>
      <translation>Die Reihenfolge, in der backward() die Werte besucht; die Zeile des gezeigten Schritts ist markiert. Enter geht zu einer Zeile.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The program that the graph is drawn from, in micrograd's own lines. Ctrl+Enter runs it, Esc goes to the graph, Ctrl+Tab to the next control, since Tab indents.</source>
      <translation>Das Programm, aus dem der Graph gezeichnet ist, in den Zeilen von micrograd selbst. Strg+Enter führt es aus, Esc geht zum Graphen, Strg+Tab zum nächsten Bedienelement, denn Tab rückt ein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The program, and what it prints.</source>
      <translation>Das Programm und was es ausgibt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The scalar graph of the program: a card for each value with its data and its gradient, a circle for each op. The arrow keys walk along it, Enter goes to the step of a value or opens a group.</source>
      <translation>Der Skalargraph des Programms: eine Karte für jeden Wert mit seiner Zahl und seinem Gradienten, ein Kreis für jede Operation. Die Pfeiltasten gehen daran entlang, Enter geht zum Schritt eines Wertes oder öffnet eine Gruppe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The step that the walk is at, with the chain rule written out in numbers.</source>
      <translation>Der Schritt, bei dem der Gang steht, mit der Kettenregel in Zahlen ausgeschrieben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The values that the program starts from: move one, and all that follows from it moves.</source>
      <translation>Die Werte, von denen das Programm ausgeht: wird einer bewegt, bewegt sich alles, was aus ihm folgt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>The walk forward and backward through the graph, step by step. Left and Right take a step.</source>
      <translation>Der Gang vorwärts und rückwärts durch den Graphen, Schritt für Schritt. Links und Rechts gehen einen Schritt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/explanations.py" />
      <source>Your own class Value, op by op beside what is right, and the first line of it that is wrong.</source>
      <translation>Die eigene Klasse Value, Operation für Operation neben dem, was richtig ist, und ihre erste falsche Zeile.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy as PyTorch code</source>
      <translation>Als PyTorch-Code kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy as micrograd code</source>
      <translation>Als micrograd-Code kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy the graph as DOT</source>
      <translation>Graph als DOT kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy the graph as PNG</source>
      <translation>Graph als PNG kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy the graph as SVG</source>
      <translation>Graph als SVG kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Copy the values as CSV</source>
      <translation>Werte als CSV kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save as PyTorch code…</source>
      <translation>Als PyTorch-Code speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save as micrograd code…</source>
      <translation>Als micrograd-Code speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save the graph as DOT…</source>
      <translation>Graph als DOT speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save the graph as PNG…</source>
      <translation>Graph als PNG speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save the graph as SVG…</source>
      <translation>Graph als SVG speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/home_titles.py" />
      <source>Save the values as CSV…</source>
      <translation>Werte als CSV speichern…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>All leaves set by hand take the numbers of the program again (Evaluate does it too)</source>
      <translation>Alle von Hand gesetzten Blätter bekommen wieder die Zahlen des Programms (auch durch „Auswerten“)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Back to the program's number</source>
      <translation>Zurück zur Zahl des Programms</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Back to the program's number: {name}</source>
      <translation>Zurück zur Zahl des Programms: {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Back to the text</source>
      <translation>Zurück zum Text</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Inputs and other leaves</source>
      <translation>Eingänge und andere Blätter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Its gradient was {kept} before backward(), which added to it.</source>
      <translation>Der Gradient war {kept} vor backward(), das dazu addiert hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Nudge</source>
      <translation>Anstoßen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Nudge leaves: data {sign} {rate} times grad</source>
      <translation>Blätter anstoßen: data {sign} {rate} mal grad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Parameters of the network</source>
      <translation>Parameter des Netzes</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Rate of the step</source>
      <translation>Rate des Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Set by hand, beside the program's text.</source>
      <translation>Von Hand gesetzt, neben dem Text des Programms.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>The lecture's manual step: data {sign} {rate} × grad, every leaf (N)</source>
      <translation>Der Schritt von Hand aus der Vorlesung: data {sign} {rate} × grad, jedes Blatt (N)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>The lecture's manual step: every leaf moves by the rate times its gradient (N)</source>
      <translation>Der Schritt von Hand aus der Vorlesung: jedes Blatt bewegt sich um die Rate mal seinen Gradienten (N)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>The rate η of the step, data += η × grad: above 0 the result grows, below 0 it shrinks</source>
      <translation>Die Rate η des Schritts, data += η × grad: über 0 wächst das Ergebnis, unter 0 schrumpft es</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>and {left} more: select one in the graph to set it</source>
      <translation>und {left} weitere: im Graphen auswählen, um eines zu setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>drag to recompute</source>
      <translation>ziehen rechnet neu</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>{name} (a parameter)</source>
      <translation>{name} (ein Parameter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>{name}: drag to set its data, and see what follows from it</source>
      <translation>{name}: ziehen, um die Zahl zu setzen und zu sehen, was daraus folgt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/leaf_panel.py" />
      <source>Σ: gradients add up. These were not 0 before backward(), because nothing set them to 0: zero_grad() of a network, and p.grad = 0 for its parameters, reach its parameters only.</source>
      <translation>Σ: Gradienten summieren sich. Diese waren vor backward() nicht 0, weil nichts sie auf 0 gesetzt hat: zero_grad() eines Netzes und p.grad = 0 für seine Parameter erreichen nur dessen Parameter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>A node may pass its gradient on only when all that use it have given theirs: a gradient is a sum over all uses. A topological sort puts every node after its operands, so that the reversed order visits all users of a node before the node itself. With b = 2*a, c = b + 1, d = 3*b, e = c*d and a = 1 that gives a.grad = 30. Recursion without a sort passes on b's first share twice, and gives 42.</source>
      <translation>Ein Knoten darf seinen Gradienten erst weitergeben, wenn alle, die ihn verwenden, ihren gegeben haben: ein Gradient ist eine Summe über alle Verwendungen. Eine topologische Sortierung stellt jeden Knoten hinter seine Operanden, sodass die umgekehrte Reihenfolge alle Verwender eines Knotens vor ihm selbst besucht. Mit b = 2*a, c = b + 1, d = 3*b, e = c*d und a = 1 ergibt das a.grad = 30. Rekursion ohne Sortierung gibt den ersten Anteil von b zweimal weiter und ergibt 42.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>Order of the backward pass</source>
      <translation>Reihenfolge des Rückwärtsdurchlaufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>Why the order matters</source>
      <translation>Warum die Reihenfolge zählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>current</source>
      <translation>aktuell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>made by</source>
      <translation>entsteht durch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>state</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>visited</source>
      <translation>besucht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/order_list.py" />
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>Topological order, reversed</source>
      <translation>Topologische Ordnung, umgekehrt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/palette_source.py" />
      <source>Value in Trace</source>
      <translation>Wert in Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/pointing.py" />
      <source>No value has a name like that.</source>
      <translation>Kein Wert hat einen solchen Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/presenter.py" />
      <source>Text is {now} % of its usual size.</source>
      <translation>Die Schrift hat {now} % ihrer üblichen Größe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/presenter.py" />
      <source>Text is {now} % of its usual size: no larger one is known.</source>
      <translation>Die Schrift hat {now} % ihrer üblichen Größe: größer geht es nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/presenter.py" />
      <source>Text is {now} % of its usual size: no smaller one is known.</source>
      <translation>Die Schrift hat {now} % ihrer üblichen Größe: kleiner geht es nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>Forward pass</source>
      <translation>Vorwärtsdurchlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>The forward pass begins at {name}.</source>
      <translation>Der Vorwärtsdurchlauf beginnt bei {name}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>Visits, without a sort</source>
      <translation>Besuche, ohne Sortierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>{own} = {equation} = {value}, with {given}.</source>
      <translation>{own} = {equation} = {value}, mit {given}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <source>{own} is a leaf: {value}.</source>
      <translation>{own} ist ein Blatt: {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/steps.py" />
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>Start</source>
      <translation>Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the Graphviz DOT.</source>
      <translation>Das Graphviz-DOT wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the PNG picture.</source>
      <translation>Das PNG-Bild wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the PyTorch code.</source>
      <translation>Der PyTorch-Code wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the SVG picture.</source>
      <translation>Das SVG-Bild wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the micrograd code.</source>
      <translation>Der micrograd-Code wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Copied the table of values.</source>
      <translation>Die Tabelle der Werte wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the Graphviz DOT</source>
      <translation>Das Graphviz-DOT speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the PNG picture</source>
      <translation>Das PNG-Bild speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the PyTorch code</source>
      <translation>Den PyTorch-Code speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the SVG picture</source>
      <translation>Das SVG-Bild speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the micrograd code</source>
      <translation>Den micrograd-Code speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the program</source>
      <translation>Das Programm speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Save the table of values</source>
      <translation>Die Tabelle der Werte speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>Scalar graph</source>
      <translation>Skalargraph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>The Graphviz DOT would hold gradients that Predict hides. Predict them all, or leave Predict (F7).</source>
      <translation>Im Graphviz-DOT stünden Gradienten, die beim Vorhersagen verborgen sind. Alle vorhersagen, oder das Vorhersagen verlassen (F7).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>The table of values would hold gradients that Predict hides. Predict them all, or leave Predict (F7).</source>
      <translation>In der Tabelle der Werte stünden Gradienten, die beim Vorhersagen verborgen sind. Alle vorhersagen, oder das Vorhersagen verlassen (F7).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>There is no graph yet.</source>
      <translation>Es gibt noch keinen Graphen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_home.py" />
      <source>{name} could not be saved: {why}.</source>
      <translation>{name} konnte nicht gespeichert werden: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_panel.py" />
      <source>Follow training</source>
      <translation>Training folgen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_panel.py" />
      <source>Keep the weights as they are in Train while it trains</source>
      <translation>Die Gewichte bleiben während des Trainings so, wie sie in Training sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/take_panel.py" />
      <source>Open one point of the data as a scalar graph, with the weights in Train (Ctrl+T)</source>
      <translation>Öffnet einen Punkt der Daten als Skalargraph, mit den Gewichten aus Training (Strg+T)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>Back one (Left)</source>
      <translation>Zurück (Links)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>Backward</source>
      <translation>Rückwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>Every step of the forward and the backward pass: click or drag to go there</source>
      <translation>Jeder Schritt des Vorwärts- und des Rückwärtsdurchlaufs: klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>History</source>
      <translation>Zeitleiste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>One node (Right)</source>
      <translation>Ein Knoten (Rechts)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>To the end (End)</source>
      <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>To the start (Home)</source>
      <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>{done} of {total} steps done</source>
      <translation>{done} von {total} Schritten getan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>{done} of {total} steps, at the start</source>
      <translation>{done} von {total} Schritten, am Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>{done} of {total} steps, backward at {name}</source>
      <translation>{done} von {total} Schritten, rückwärts bei {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/timeline.py" />
      <source>{done} of {total} steps, forward at {name}</source>
      <translation>{done} von {total} Schritten, vorwärts bei {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/tracing.py" />
      <source>Cell {cell} of {cells} is being run…</source>
      <translation>Zelle {cell} von {cells} wird ausgeführt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Backward done at node {done} of {total}</source>
      <translation>Rückwärts fertig bei Knoten {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Backward paused at node {done} of {total}</source>
      <translation>Rückwärts angehalten bei Knoten {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Backward running at node {done} of {total}</source>
      <translation>Rückwärts läuft bei Knoten {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Forward done, {done} of {total}</source>
      <translation>Vorwärts fertig, {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Forward paused, {done} of {total}</source>
      <translation>Vorwärts angehalten, {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Forward running, {done} of {total}</source>
      <translation>Vorwärts läuft, {done} von {total}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Largest difference from numerical {difference}</source>
      <translation>Größter Unterschied zum numerischen {difference}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>No bug is on: there is nothing to stand beside the program. Switch one on in Bugs.</source>
      <translation>Kein Fehler ist eingeschaltet: nichts kann neben dem Programm stehen. Einen im Menü „Fehler“ einschalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>No graph yet</source>
      <translation>Noch kein Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Opened {name} in Trace. Undo brings the program before back.</source>
      <translation>{name} ist in Trace geöffnet. Rückgängig bringt das Programm davor zurück.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Take from Train</source>
      <translation>Aus Training holen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>The loss of this point does not use {name}: it is not in its graph.</source>
      <translation>Der Verlust dieses Punktes verwendet {name} nicht: es steht nicht in seinem Graphen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>There are no points yet.</source>
      <translation>Es gibt noch keine Punkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/workspace.py" />
      <source>Which of the {n} training points?</source>
      <translation>Welcher der {n} Trainingspunkte?</translation>
    </message>
  </context>
</TS>
