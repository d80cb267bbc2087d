<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/delegate.py" />
      <source>New value of {name}</source>
      <translation>Neuer Wert: {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>0 to {end}</source>
      <translation>0 bis {end}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>The gradients of those weights, of the last step, likewise</source>
      <translation>Die Gradienten dieser Gewichte vom letzten Schritt, ebenso</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>The layer; below, of ReLU how many neurons are 0 at all training points, of tanh and sigmoid at which share of outputs they are saturated</source>
      <translation>Die Schicht; darunter, bei ReLU: wie viele Neuronen an allen Trainingspunkten 0 sind, bei tanh und sigmoid: bei welchem Anteil der Ausgaben sie gesättigt sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>The length of the gradient of all parameters of the layer, over the steps, on a log scale that all layers share. Measured at the steps that were drawn</source>
      <translation>Die Länge des Gradienten aller Parameter der Schicht, über den Schritten, auf einer gemeinsamen logarithmischen Skala aller Schichten. Gemessen an den gezeichneten Schritten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>The standard deviation (std) of the last update of the weights, without biases, over that of the weights, as log₁₀, over the steps (the Parameters tab has root mean squares, with biases), from −6 to 0; the line is −3, which is about right: much more is a rate too high, much less one too low. Measured at the steps that were drawn</source>
      <translation>Die Standardabweichung (std) der letzten Aktualisierung (upd) der Gewichte, ohne Biases, geteilt durch die der Gewichte (data), als log₁₀, über den Schritten (der Reiter „Parameter“ hat quadratische Mittel, mit Biases), von −6 bis 0; die Linie ist −3, was etwa richtig ist: Viel mehr heißt zu hohe Rate, viel weniger zu niedrige. Gemessen an den gezeichneten Schritten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>The weights of the layer, without biases, in 15 equal parts; the number is where the last part ends</source>
      <translation>Die Gewichte der Schicht, ohne Biases, in 15 gleichen Teilen; die Zahl ist, wo der letzte Teil endet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>What the layer's neurons say at the training points (2,000 of them at most), likewise</source>
      <translation>Was die Neuronen der Schicht an den Trainingspunkten ausgeben (an höchstens 2 000 davon), ebenso</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>activations</source>
      <translation>Aktivierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>gradient norm</source>
      <translation>Gradientennorm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>gradients</source>
      <translation>Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>log₁₀ std upd/data</source>
      <translation>log₁₀ std upd/data</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>{count} not finite</source>
      <translation>{count} nicht endlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <source>{layer}, step {step}: {figures}</source>
      <translation>{layer}, Schritt {step}: {figures}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/layers.py" />
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Layers</source>
      <translation>Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>A frozen parameter keeps its value in training</source>
      <translation>Ein eingefrorener Parameter behält beim Training seinen Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Course of the value, as far back as it was followed for this network in this run</source>
      <translation>Verlauf des Werts, so weit er für dieses Netz in diesem Lauf verfolgt wurde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Data of the parameter; for layers and neurons the root mean square. Double-click a value to change it.</source>
      <translation>Wert (data) des Parameters; für Schichten und Neuronen das quadratische Mittel. Doppelklick auf einen Wert ändert ihn.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Gradient of the loss; – before the first backward pass; for layers and neurons the root mean square</source>
      <translation>Gradient des Verlusts; – vor dem ersten Rückwärtsdurchlauf; für Schichten und Neuronen das quadratische Mittel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Logarithm of the size of the last update by the size of the value; about −3 is usual for a healthy learning rate. For layers and neurons of their root mean squares (rms), biases among them; the Layers tab has the standard deviations (std) of the weights</source>
      <translation>Logarithmus der Größe der letzten Aktualisierung (upd) geteilt durch die des Werts (val); etwa −3 ist bei gesunder Lernrate üblich. Für Schichten und Neuronen aus ihren quadratischen Mitteln (rms), mit Biases; der Reiter „Schichten“ hat die Standardabweichungen (std) der Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Parameter</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Shown: the gradient at step {1}</source>
      <translation>Gezeigt: der Gradient bei Schritt {1}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>Shown: the last update, step {0} to {1}</source>
      <translation>Gezeigt: die letzte Aktualisierung, Schritt {0} auf {1}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>freeze</source>
      <translation>fest</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>frozen</source>
      <translation>eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>history</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>log₁₀ rms upd/val</source>
      <translation>log₁₀ rms upd/val</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>partly frozen</source>
      <translation>teils eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>root mean square</source>
      <translation>quadratisches Mittel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>root mean square of the values</source>
      <translation>quadratisches Mittel der Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/model.py" />
      <source>{name}, {value}, gradient {gradient}</source>
      <translation>{name}, {value}, Gradient {gradient}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>&amp;Loss landscape over it…</source>
      <translation>&amp;Verlustlandschaft darüber…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Every weight and bias, with its gradient and its course</source>
      <translation>Jedes Gewicht und jeder Bias, mit Gradient und Verlauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Find a parameter</source>
      <translation>Parameter finden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Fold or unfold the inspector</source>
      <translation>Inspektor ein- oder ausklappen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Hidden {layer}</source>
      <translation>Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Histograms, updates and gradients of each layer (H)</source>
      <translation>Histogramme, Aktualisierungen und Gradienten jeder Schicht (H)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Inspector shows</source>
      <translation>Inspektor zeigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Of one parameter only: choose a row of a weight or a bias</source>
      <translation>Nur von einem einzelnen Parameter: eine Zeile eines Gewichts oder Bias wählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Output</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>There is no gradient before the first step. Take the step apart (A) to see it come about</source>
      <translation>Vor dem ersten Schritt gibt es keinen Gradienten. Den Schritt zerlegen (A), um ihn entstehen zu sehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Where its &amp;gradient comes from… (Y)</source>
      <translation>Woher sein &amp;Gradient kommt… (Y)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>Words of a name, such as 2.6 bias</source>
      <translation>Wörter eines Namens, etwa 2.6 Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>gradients over {looked_at} of {total} points</source>
      <translation>Gradienten über {looked_at} von {total} Punkten</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>{n} parameters</source>
      <translation>
        <numerusform>{n} Parameter</numerusform>
        <numerusform>{n} Parameter</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <source>{shown} of {total} parameters</source>
      <translation>{shown} von {total} Parametern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/inspector/pane.py" />
      <location filename="micrograd_desktop/qt/train/inspector/tree_view.py" />
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
  </context>
</TS>
