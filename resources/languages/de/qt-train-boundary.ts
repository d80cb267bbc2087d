<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/below.py" />
      <source>train and test</source>
      <translation>Training und Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/below.py" />
      <source>train only</source>
      <translation>nur Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>Across</source>
      <translation>Quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>Across: neuron</source>
      <translation>Quer: Neuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>Neuron {name}</source>
      <translation>Neuron {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>The neuron whose output is the axis to the right</source>
      <translation>Das Neuron, dessen Ausgabe die Achse nach rechts ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>The neuron whose output is the axis upwards</source>
      <translation>Das Neuron, dessen Ausgabe die Achse nach oben ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>Up</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent.py" />
      <source>Up: neuron</source>
      <translation>Hoch: Neuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent_plot.py" />
      <source>Bent plane</source>
      <translation>Verbogene Ebene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent_plot.py" />
      <source>The grid of the inputs and the points where the two neurons put them; a line has the colour of the class that the network decides for there</source>
      <translation>Das Gitter der Eingänge und die Punkte, wohin die zwei Neuronen sie setzen; eine Linie hat die Farbe der Klasse, für die sich das Netz dort entscheidet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent_plot.py" />
      <source>across</source>
      <translation>quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/bent_plot.py" />
      <source>up</source>
      <translation>hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>All classes</source>
      <translation>Alle Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>Class {name} alone</source>
      <translation>Nur Klasse {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>Confusion</source>
      <translation>Konfusion</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>Show how many points of each class are taken for each; a cell chosen rings its points</source>
      <translation>Zeigen, wie viele Punkte jeder Klasse für welche gehalten werden; eine gewählte Zelle umringt ihre Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>Surface</source>
      <translation>Fläche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>This is of the output, not of the neuron whose map is shown</source>
      <translation>Das betrifft die Ausgabe, nicht das Neuron, dessen Karte gezeigt wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>What the colours say: which class's output is the largest, or by how much one class's leads all others</source>
      <translation>Was die Farben sagen: welcher Klasse Ausgang am größten ist, oder wie weit der einer Klasse vor allen anderen liegt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/class_row.py" />
      <source>{why}: choose to see that again</source>
      <translation>{why}: wählen, um sie wieder zu sehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>Click to ring just these points, once more to ring all wrong ones</source>
      <translation>Klick umringt nur diese Punkte, noch einer wieder alle falschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>Confusion matrix: {cell}</source>
      <translation>Konfusionsmatrix: {cell}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>Rows are true classes, columns predicted ones: {counted}.</source>
      <translation>Zeilen sind wahre Klassen, Spalten vorhergesagte: {counted}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>predicted</source>
      <translation>vorhergesagt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>true</source>
      <translation>wahr</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>{cell}, ringed</source>
      <translation>{cell}, umringt</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>{n} of {total} points</source>
      <translation>
        <numerusform>{n} von {total} Punkten</numerusform>
        <numerusform>{n} von {total} Punkten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <source>{n} points of class {row} taken for {column}</source>
      <translation>
        <numerusform>{n} Punkt der Klasse {row} für {column} gehalten</numerusform>
        <numerusform>{n} Punkte der Klasse {row} für {column} gehalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/confusion.py" />
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>{n} points</source>
      <translation>
        <numerusform>{n} Punkt</numerusform>
        <numerusform>{n} Punkte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>A number has no class to be coloured by</source>
      <translation>Eine Zahl hat keine Klasse, nach der zu färben wäre</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>Colour by the decided class only, not by the score</source>
      <translation>Nur nach der entschiedenen Klasse färben, nicht nach der Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>Discrete</source>
      <translation>Diskret</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>Show the output again</source>
      <translation>Wieder die Ausgabe zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>Show the points that are kept for testing</source>
      <translation>Die Punkte zeigen, die zum Testen zurückgehalten sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>Test points</source>
      <comment>box</comment>
      <translation>Testdaten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>There are no test points: all points are trained on. Lower the train share to keep some for testing.</source>
      <translation>Es gibt keine Testpunkte: Mit allen Punkten wird trainiert. Den Trainingsanteil senken, um welche zum Testen zurückzuhalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/header.py" />
      <source>over {looked_at} of {total} points</source>
      <translation>über {looked_at} von {total} Punkten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>&amp;Means</source>
      <translation>&amp;Mittelwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>&amp;Point</source>
      <translation>&amp;Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>1 to {last}</source>
      <translation>1 bis {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>Hold every input at the mean of the training points, wherever that will be</source>
      <translation>Jeden Eingang beim Mittel der Trainingspunkte festhalten, wo auch immer das sein wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>Hold every input at the numbers of this training point</source>
      <translation>Jeden Eingang bei den Zahlen dieses Trainingspunkts festhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>Training point</source>
      <translation>Trainingspunkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>Where {name} is held. The points go from {range}.</source>
      <translation>Wo {name} festgehalten wird. Die Punkte reichen von {range}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <source>number of a training point</source>
      <translation>Nummer eines Trainingspunkts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/held_dialog.py" />
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>Held inputs</source>
      <translation>Festgehaltene Eingänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>above 0</source>
      <translation>über 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>below 0</source>
      <translation>unter 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>output wrong</source>
      <translation>Ausgabe falsch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>residual</source>
      <translation>Residuum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>test</source>
      <translation>Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>train</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>wrong</source>
      <translation>falsch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>{actual} as {taken}</source>
      <translation>{actual} als {taken}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/legend.py" />
      <source>{name} ({n} of {all})</source>
      <translation>{name} ({n} von {all})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>Hidden layers over the plane</source>
      <translation>Verdeckte Schichten über der Ebene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>Hidden layers over the plane: zero lines, where neurons change from off to on, their pre-activation being 0 (Z), and how a layer bends the plane (V)</source>
      <translation>Verdeckte Schichten über der Ebene: Nulllinien, wo Neuronen von aus zu an wechseln, ihre Voraktivierung also 0 ist (Z), und wie eine Schicht die Ebene verbiegt (V)</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>Hidden {layer}, {n} neurons</source>
      <translation>
        <numerusform>Schicht {layer}, {n} Neuron</numerusform>
        <numerusform>Schicht {layer}, {n} Neuronen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>No zero lines</source>
      <translation>Keine Nulllinien</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>The plane as hidden {layer} bends it</source>
      <translation>Die Ebene, von Schicht {layer} verbogen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/lines_button.py" />
      <source>There is no hidden layer whose neurons have zero lines</source>
      <translation>Es gibt keine verdeckte Schicht, deren Neuronen Nulllinien haben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/pane.py" />
      <source>No points yet. Choose a data set.</source>
      <translation>Noch keine Punkte. Einen Datensatz wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/pane.py" />
      <source>{subject} over the plane. {summary}.</source>
      <translation>{subject} über der Ebene. {summary}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/pane.py" />
      <source>{subject} over {slice}. {summary}.</source>
      <translation>{subject} über {slice}. {summary}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/parts.py" />
      <source>network says {label}</source>
      <translation>Netz sagt {label}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/parts.py" />
      <source>score {score}</source>
      <translation>Ausgabe {score}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{n} test points</source>
      <translation>
        <numerusform>{n} Testpunkt</numerusform>
        <numerusform>{n} Testpunkte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{n} train points</source>
      <translation>
        <numerusform>{n} Trainingspunkt</numerusform>
        <numerusform>{n} Trainingspunkte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{words} ({drawn} drawn)</source>
      <translation>{words} ({drawn} gezeichnet)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{words} ({looked_at} of {all} looked at)</source>
      <translation>{words} ({looked_at} von {all} betrachtet)</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{wrong} of {n} test points wrong</source>
      <translation>
        <numerusform>{wrong} von {n} Testpunkt falsch</numerusform>
        <numerusform>{wrong} von {n} Testpunkten falsch</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/boundary/points.py" />
      <source>{wrong} of {n} train points wrong</source>
      <translation>
        <numerusform>{wrong} von {n} Trainingspunkt falsch</numerusform>
        <numerusform>{wrong} von {n} Trainingspunkten falsch</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/probe.py" />
      <source>Click to keep the probe here</source>
      <translation>Klick lässt die Sonde hier stehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/probe.py" />
      <source>Click to trace this point</source>
      <translation>Klick öffnet diesen Punkt in Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/probe.py" />
      <source>Shift+click holds the other inputs at its numbers</source>
      <translation>Umschalt+Klick hält die anderen Eingänge bei seinen Zahlen fest</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/probe_row.py" />
      <source>Probe</source>
      <translation>Sonde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/probe_row.py" />
      <source>point at the plane</source>
      <translation>auf die Ebene zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>H&amp;old…</source>
      <translation>&amp;Halten…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>Input across</source>
      <translation>Eingang quer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>Input upwards</source>
      <translation>Eingang hoch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>Where the other inputs are held: at their means, at a point's numbers, or by sliders. Shift+click a point to hold them at its numbers.</source>
      <translation>Wo die anderen Eingänge festgehalten werden: bei ihren Mitteln, bei den Zahlen eines Punkts oder mit Reglern. Umschalt+Klick auf einen Punkt hält sie bei seinen Zahlen fest.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>{across} across, {up} upwards, {held}</source>
      <translation>{across} quer, {up} hoch, {held}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>{name}: the input that the plane shows across. The others are held.</source>
      <translation>{name}: der Eingang, den die Ebene waagerecht zeigt. Die anderen sind festgehalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/slice_bar.py" />
      <source>{name}: the input that the plane shows upwards. The others are held.</source>
      <translation>{name}: der Eingang, den die Ebene senkrecht zeigt. Die anderen sind festgehalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/subject.py" />
      <source>Bent by hidden {layer}</source>
      <translation>Verbogen von Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/subject.py" />
      <source>Map of {neuron}</source>
      <translation>Karte: {neuron}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/subject.py" />
      <source>Output</source>
      <comment>pane</comment>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/subject.py" />
      <source>points at their own inputs, grid at the held ones</source>
      <translation>Punkte bei ihren eigenen Eingängen, Gitter bei den festgehaltenen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/boundary/subject.py" />
      <source>step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
  </context>
</TS>
