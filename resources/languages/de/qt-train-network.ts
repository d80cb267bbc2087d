<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>Feature {name}</source>
      <translation>Merkmal {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>Feature {name} = {formula}</source>
      <translation>Merkmal {name} = {formula}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>Input {name}</source>
      <translation>Eingang {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>Input {name}, {span}</source>
      <translation>Eingang {name}, {span}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>hidden {layer}</source>
      <translation>verdeckte Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>{input}, across the plane</source>
      <translation>{input}, in der Ebene waagerecht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>{input}, held at {value}</source>
      <translation>{input}, festgehalten bei {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>{input}, upwards in the plane</source>
      <translation>{input}, in der Ebene senkrecht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <source>{parameter}, frozen</source>
      <translation>{parameter}, eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/canvas.py" />
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>{name}: {value}, gradient {gradient}</source>
      <translation>{name}: {value}, Gradient {gradient}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Close the card</source>
      <translation>Karte schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Edit bias</source>
      <translation>Bias ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Edit weight</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Freeze bias</source>
      <translation>Einfrieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Freeze weight</source>
      <translation>Einfrieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>New value of the bias</source>
      <translation>Neuer Wert des Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>New value of the weight</source>
      <translation>Neuer Wert des Gewichts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Open this neuron's scalar graph, with its present weights</source>
      <translation>Den skalaren Graphen dieses Neurons öffnen, mit seinen jetzigen Gewichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Set bias</source>
      <translation>Bias setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Set weight</source>
      <translation>Setzen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>The bias keeps its value while the rest trains</source>
      <translation>Der Bias behält seinen Wert, während der Rest trainiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>The bias trains again</source>
      <translation>Der Bias trainiert wieder</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>The weight keeps its value while the rest trains</source>
      <translation>Das Gewicht behält seinen Wert, während der Rest trainiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>The weight trains again</source>
      <translation>Das Gewicht trainiert wieder</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Trace</source>
      <translation>Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Unfreeze bias</source>
      <translation>Auftauen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>Unfreeze weight</source>
      <translation>Auftauen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/card.py" />
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>A layer can have at most {n} neurons</source>
      <translation>
        <numerusform>Eine Schicht kann höchstens {n} Neuron haben</numerusform>
        <numerusform>Eine Schicht kann höchstens {n} Neuronen haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>A layer has at least {n} neurons</source>
      <translation>
        <numerusform>Eine Schicht hat mindestens {n} Neuron</numerusform>
        <numerusform>Eine Schicht hat mindestens {n} Neuronen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Add a neuron to hidden layer {layer}</source>
      <translation>Neuron zur verdeckten Schicht {layer} hinzufügen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Hidden {layer}</source>
      <translation>Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>In</source>
      <translation>Ein</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Inputs</source>
      <translation>Eingänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Out</source>
      <translation>Aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Output</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>Remove a neuron from hidden layer {layer}</source>
      <translation>Neuron aus der verdeckten Schicht {layer} entfernen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>{n} features</source>
      <translation>
        <numerusform>{n} Merkmal</numerusform>
        <numerusform>{n} Merkmale</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/column_heads.py" />
      <source>{size}, typed</source>
      <translation>{size}, eigene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/edge_layer.py" />
      <source>{shown} of {all} edges shown</source>
      <translation>{shown} von {all} Kanten gezeigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>A feature of your own</source>
      <translation>Eigenes Merkmal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>A feature of your own: a formula of {names}, such as {example}.
With + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... and pi, up to {longest} characters.
It must be a number at every point. Enter lets the network see it (Ctrl+Shift+F).</source>
      <translation>Eigenes Merkmal: eine Formel aus {names}, etwa {example}.
Mit + - * / **, sin, exp, log, sqrt, tanh, abs, max, ... und pi, bis zu {longest} Zeichen.
Sie muss an jedem Punkt eine Zahl sein. Enter lässt das Netz sie sehen (Strg+Umschalt+F).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>Feature {title}</source>
      <translation>Merkmal {title}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>Features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>Features that there is no room for beside the others</source>
      <translation>Merkmale, für die neben den anderen kein Platz ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>More features</source>
      <translation>Weitere Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/feature_bar.py" />
      <source>Such as {example}</source>
      <translation>Etwa {example}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Colour and width from {low} (orange) over 0 (grey) to {high} (blue)</source>
      <translation>Farbe und Breite von {low} (orange) über 0 (grau) bis {high} (blau)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Colour scale: there are no values before the first backward pass</source>
      <translation>Farbskala: Vor dem ersten Rückwärtsdurchlauf gibt es keine Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Edges</source>
      <translation>Kanten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Fade the rest</source>
      <translation>Rest abblenden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Fade what does not belong to the neuron pointed at or selected</source>
      <translation>Abblenden, was nicht zum angezeigten oder ausgewählten Neuron gehört</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Fixed scale</source>
      <translation>Feste Skala</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Gradients</source>
      <comment>edges</comment>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>How the loss would change with each weight (2)</source>
      <translation>Wie sich der Verlust mit jedem Gewicht ändern würde (2)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Let a width stand for the same value all the time, so that a network is seen to shrink or to grow (W). Otherwise widths are relative: the widest edge stands for the 97th percentile of all</source>
      <translation>Eine Breite steht immer für denselben Wert, sodass man ein Netz schrumpfen oder wachsen sieht (W). Sonst sind Breiten relativ: Die breiteste Kante steht für das 97. Perzentil aller</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Updates</source>
      <comment>edges</comment>
      <translation>Aktual.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>Weights</source>
      <comment>edges</comment>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>What each weight is (1)</source>
      <translation>Wie groß jedes Gewicht ist (1)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>What the last step added to each weight (3)</source>
      <translation>Aktualisierungen: was der letzte Schritt zu jedem Gewicht addiert hat (3)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>fixed</source>
      <translation>fest</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>{scale}, relative to all edges; the largest 3% are no wider</source>
      <translation>{scale}, relativ zu allen Kanten; die größten 3% sind nicht breiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>{scale}. The scale is fixed: thinner edges are smaller values than before; larger ones are no wider</source>
      <translation>{scale}. Die Skala ist fest: Dünnere Kanten sind kleinere Werte als zuvor; größere sind nicht breiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/header.py" />
      <source>{scale}. The values are smaller than that, and the scale ends there at least: thin edges are tiny ones</source>
      <translation>{scale}. Die Werte sind kleiner, und die Skala endet frühestens dort: Dünne Kanten sind winzige Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/neurons.py" />
      <source>+{count} more</source>
      <translation>+{count} mehr</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>Before {activation} (point)</source>
      <translation>Vor {activation} (Punkt)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>Bias (batch)</source>
      <translation>Bias (Batch)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>Output (point)</source>
      <translation>Ausgabe (Punkt)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>at point {number}</source>
      <translation>bei Punkt {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>at training point {number}</source>
      <translation>bei Trainingspunkt {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>update {value}</source>
      <translation>Aktualisierung {value}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>{n} neurons with a warning dot, dead or saturated.</source>
      <translation>
        <numerusform>{n} Neuron mit Warnpunkt, tot oder gesättigt.</numerusform>
        <numerusform>{n} Neuronen mit Warnpunkt, tot oder gesättigt.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/pane.py" />
      <source>{what}, selected</source>
      <translation>{what}, ausgewählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>Show its map</source>
      <translation>Seine Karte zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>Trace it</source>
      <translation>In Trace öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>frozen</source>
      <translation>eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>gradient {value}</source>
      <translation>Gradient {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>output {value}</source>
      <translation>Ausgabe {value}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/parts.py" />
      <source>selected</source>
      <translation>ausgewählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/network/view.py" />
      <source>Network of {sizes} neurons</source>
      <translation>Netz aus {sizes} Neuronen</translation>
    </message>
  </context>
</TS>
