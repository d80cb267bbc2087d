<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/binding.py" />
      <source>Save the table</source>
      <translation>Die Tabelle speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/binding.py" />
      <source>Saved {name}</source>
      <translation>{name} gespeichert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/binding.py" />
      <source>{name} could not be saved: {why}.</source>
      <translation>{name} konnte nicht gespeichert werden: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/error_plot.py" />
      <source>Error of {value} against h. {summary}</source>
      <translation>Fehler von {value} über h. {summary}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/error_plot.py" />
      <source>Select a value to see its error against h.</source>
      <translation>Einen Wert auswählen, um seinen Fehler über h zu sehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/error_plot.py" />
      <source>round-off</source>
      <translation>Rundung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/error_plot.py" />
      <source>truncation</source>
      <translation>Abbruch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/error_plot.py" />
      <source>|error| of {value} against h</source>
      <translation>|Fehler| von {value} über h</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>Central difference: (f(x + h) − f(x − h)) / 2h. Numbers above 1000 take a step in proportion to their size.</source>
      <translation>Zentrale Differenz: (f(x + h) − f(x − h)) / 2h. Bei Zahlen über 1000 ist der Schritt proportional zu ihrer Größe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>Its gradient is hidden until it is predicted.</source>
      <translation>Der Gradient ist verborgen, bis er vorhergesagt ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>One of the numbers is not finite, so that nothing can be compared: look for the first value of the graph that is not finite, such as the logarithm of 0.</source>
      <translation>Eine der Zahlen ist nicht endlich, sodass nichts verglichen werden kann: den ersten nicht endlichen Wert des Graphen suchen, etwa den Logarithmus von 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>PyTorch is loading.</source>
      <translation>PyTorch wird geladen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>PyTorch is not installed. To compare with it: pip install torch</source>
      <translation>PyTorch ist nicht installiert. Zum Vergleich: pip install torch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>PyTorch {version} is installed, but does not load. To install it anew: pip install torch</source>
      <translation>PyTorch {version} ist installiert, lässt sich aber nicht laden. Neu installieren: pip install torch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>PyTorch's gradient with torch.Tensor([x]).double() as leaves, as in the lecture: they are rounded to float32 first, so that fewer digits are the same</source>
      <translation>PyTorchs Gradient mit torch.Tensor([x]).double() als Blättern, wie in der Vorlesung: sie werden zuerst auf float32 gerundet, sodass weniger Ziffern gleich sind</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>PyTorch's gradient, computed in float64</source>
      <translation>PyTorchs Gradient, in float64 berechnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The gradient of the app's own pass, with the bugs that are on</source>
      <translation>Der Gradient des Durchlaufs der App, mit den eingeschalteten Fehlern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The gradients agree.</source>
      <translation>Die Gradienten stimmen überein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The gradients differ by more than the tolerance and rounding allow.</source>
      <translation>Die Gradienten unterscheiden sich um mehr, als Toleranz und Rundung erlauben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The name of the value</source>
      <translation>Der Name des Wertes</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The program set no gradient here, or has not sent all shares of it. Shown is what it holds.</source>
      <translation>Das Programm hat hier keinen Gradienten gesetzt oder nicht alle Anteile gesandt. Gezeigt ist, was er enthält.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>The step touched a point where the derivative jumps, such as ReLU at 0. There the numerical derivative means little.</source>
      <translation>Der Schritt hat einen Punkt berührt, an dem die Ableitung springt, wie ReLU bei 0. Dort besagt die numerische Ableitung wenig.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>This engine's gradient minus PyTorch's</source>
      <translation>Der Gradient dieser Engine minus den von PyTorch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>This engine's gradient minus the numerical one</source>
      <translation>Der Gradient dieser Engine minus den numerischen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>What backward() added to the gradient, with the bugs that are on</source>
      <translation>Was backward() zum Gradienten addiert hat, mit den eingeschalteten Fehlern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>What the program set or sent itself</source>
      <translation>Was das Programm selbst gesetzt oder gesandt hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>Whether the gradients agree within the tolerance and what rounding may do</source>
      <translation>Ob die Gradienten innerhalb der Toleranz und der Rundung übereinstimmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>app's pass</source>
      <translation>App</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>does not load</source>
      <translation>lädt nicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>float32 leaf</source>
      <translation>float32-Blatt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>loading…</source>
      <translation>lädt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>mine</source>
      <translation>meiner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>not installed</source>
      <translation>nicht installiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>numerical</source>
      <translation>numerisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>relative Δ</source>
      <translation>relatives Δ</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>this engine</source>
      <translation>diese Engine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>|Δ| PyTorch</source>
      <translation>|Δ| PyTorch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>|Δ| numerical</source>
      <translation>|Δ| numerisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/model.py" />
      <source>|Δ| numerical over the larger of the two</source>
      <translation>|Δ| numerisch durch den größeren der beiden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Close the gradient check</source>
      <translation>Die Gradientenprüfung schließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Compute the check anew</source>
      <translation>Die Prüfung neu berechnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Enter a step h from 1e−12 to 0.1.</source>
      <translation>Einen Schritt h von 1e−12 bis 0.1 eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Gradient check</source>
      <translation>Gradientenprüfung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Gradients were not zero before backward(): shown is what it added.</source>
      <translation>Gradienten waren vor backward() nicht null: gezeigt ist, was es addiert hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Nothing to check: all leaves are constants. Give a value a name.</source>
      <translation>Nichts zu prüfen: alle Blätter sind Konstanten. Einem Wert einen Namen geben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Nothing to compare yet. Run the program, and its gradients are checked here.</source>
      <translation>Noch nichts zu vergleichen. Wird das Programm ausgeführt, werden seine Gradienten hier geprüft.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Save the table as CSV</source>
      <translation>Die Tabelle als CSV speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>Step h of the central difference</source>
      <translation>Schritt h der zentralen Differenz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>The step h of the central difference (f(x + h) − f(x − h)) / 2h</source>
      <translation>Der Schritt h der zentralen Differenz (f(x + h) − f(x − h)) / 2h</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>The step h: how far a value is moved to each side, from 1e−12 to 0.1</source>
      <translation>Der Schritt h: wie weit ein Wert nach jeder Seite bewegt wird, von 1e−12 bis 0.1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>as of step {step}; central difference, h = {h}; tolerance {tolerance}</source>
      <translation>Stand von Schritt {step}; zentrale Differenz, h = {h}; Toleranz {tolerance}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>central difference, h = {h}; tolerance {tolerance}</source>
      <translation>zentrale Differenz, h = {h}; Toleranz {tolerance}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>computing…</source>
      <translation>rechnet…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/pane.py" />
      <source>{checked} of {total} values are checked.</source>
      <translation>{checked} von {total} Werten sind geprüft.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/check/table_view.py" />
      <source>Results of the gradient check</source>
      <translation>Ergebnisse der Gradientenprüfung</translation>
    </message>
  </context>
</TS>
