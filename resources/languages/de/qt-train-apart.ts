<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>1 to {last}</source>
      <translation>1 bis {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>Finding what each half of the step does…</source>
      <translation>Es wird ermittelt, was jeder Teil des Schritts tut…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>It is shown for it has the largest loss of this step's points</source>
      <translation>Gezeigt, weil er den größten Verlust der Punkte dieses Schritts hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>On the neurons: the change of each bias. Maps are still those before it.</source>
      <translation>Auf den Neuronen: die Änderung jedes Bias. Die Karten sind noch die davor.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>On the neurons: what each says there.</source>
      <translation>Auf den Neuronen: was jedes dort ausgibt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>On the neurons: what the loss of point {point} alone sends back to each.</source>
      <translation>Auf den Neuronen: was allein der Verlust von Punkt {point} an jedes zurückgibt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>Point {number} is not one of this step: {batch}.</source>
      <translation>Punkt {number} gehört nicht zu diesem Schritt: {batch}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>Select a weight or a bias to follow it.</source>
      <translation>Ein Gewicht oder einen Bias auswählen, um ihm zu folgen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>Step {step} to {next}.</source>
      <translation>Schritt {step} auf {next}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>You chose it: it stays in the steps that see it</source>
      <translation>Selbst gewählt: Er bleibt in den Schritten, die ihn sehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/apart.py" />
      <source>{numbers} and others</source>
      <translation>{numbers} und andere</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Half of the step</source>
      <translation>Teil des Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>How wrong that is: the loss of each point, and their mean</source>
      <translation>Wie falsch das ist: der Verlust jedes Punkts und ihr Mittel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Its sum…</source>
      <translation>Summe…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Its update…</source>
      <translation>Aktual.…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Leave the step as it was (Esc)</source>
      <translation>Den Schritt verlassen, wie er war (Esc)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Losses…</source>
      <translation>Verluste…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Open the loss of this point in Trace, with the parameters before the update (O)</source>
      <translation>Den Verlust dieses Punkts in Trace öffnen, mit den Parametern vor der Aktualisierung (O)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Point</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Points…</source>
      <translation>Punkte…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Step taken apart</source>
      <translation>Zerlegter Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Take the step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Take this very step, and take the next one apart (N)</source>
      <translation>Genau diesen Schritt tun und den nächsten zerlegen (N)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The half before (Shift+N)</source>
      <translation>Der vorige Teil (Umschalt+N)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The loss of each point of this step, largest first</source>
      <translation>Der Verlust jedes Punkts dieses Schritts, der größte zuerst</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The next half (N)</source>
      <translation>Der nächste Teil (N)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The next point, of those of this step (Down)</source>
      <translation>Der nächste Punkt von denen dieses Schritts (Runter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The point before, of those of this step (Up)</source>
      <translation>Der vorige Punkt von denen dieses Schritts (Hoch)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>The update of the selected parameter, and what each point adds to its gradient (Y)</source>
      <translation>Die Aktualisierung des ausgewählten Parameters, und was jeder Punkt zu seinem Gradienten beiträgt (Y)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>This is the first half</source>
      <translation>Das ist der erste Teil</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Trace</source>
      <translation>Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Training point that is looked at</source>
      <translation>Betrachteter Trainingspunkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>What each point adds to the gradient of the selected parameter (Y)</source>
      <translation>Was jeder Punkt zum Gradienten des ausgewählten Parameters beiträgt (Y)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>What the loss sends back: the gradients</source>
      <translation>Was der Verlust zurückgibt: die Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>What the network says of each point of this step, as a table</source>
      <translation>Was das Netz zu jedem Punkt dieses Schritts sagt, als Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>What the network says of the points of this step</source>
      <translation>Was das Netz zu den Punkten dieses Schritts sagt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>What the optimizer makes of the gradients: the change of each parameter</source>
      <translation>Was der Optimierer aus den Gradienten macht: die Änderung jedes Parameters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>Which training point's numbers stand on the neurons: one of {batch}. {why}</source>
      <translation>Zu welchem Trainingspunkt die Zahlen auf den Neuronen gehören: einer von {batch}. {why}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/bar.py" />
      <source>{half}, {number} of {all}. {sentence} {detail}</source>
      <translation>{half}, {number} von {all}. {sentence} {detail}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <source>change of the bias</source>
      <translation>Änderung des Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <source>clipped grad</source>
      <translation>begr. Grad.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <source>grad before</source>
      <translation>Grad. zuvor</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <source>gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <source>new value</source>
      <translation>neuer Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/lighting.py" />
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>output</source>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/on_view.py" />
      <source>The run goes on. Pause it, and the step where it stands is taken apart.</source>
      <translation>Der Lauf geht weiter. Ist er angehalten, wird der Schritt zerlegt, bei dem er steht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/on_view.py" />
      <source>The run went out of range here: there is no next step to take apart. Go back, or reset.</source>
      <translation>Der Lauf hat hier den Zahlenbereich verlassen: Es gibt keinen nächsten Schritt zum Zerlegen. Zurückgehen oder zurücksetzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/on_view.py" />
      <source>Waiting for the run to show where it stands.</source>
      <translation>Warten, bis der Lauf zeigt, wo er steht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>No weight or bias is selected. Click one, or a row of the inspector, first.</source>
      <translation>Kein Gewicht oder Bias ist ausgewählt. Erst eines anklicken, oder eine Zeile des Inspektors.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>Pause the run first: then a gradient can be followed to its samples.</source>
      <translation>Erst den Lauf anhalten: Dann lässt sich ein Gradient zu seinen Beispielen verfolgen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>There is no gradient before the first step. Take the step apart (A) to see it come about.</source>
      <translation>Vor dem ersten Schritt gibt es keinen Gradienten. Den Schritt zerlegen (A), um ihn entstehen zu sehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>adds</source>
      <translation>trägt bei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>{half} of step {step}, over all training points</source>
      <translation>{half}: Schritt {step}, über alle Trainingspunkte</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/train/apart/samples.py" />
      <source>{half} of step {step}, over the {n} points of its batch</source>
      <translation>
        <numerusform>{half}: Schritt {step}, über den {n} Punkt seines Batches</numerusform>
        <numerusform>{half}: Schritt {step}, über die {n} Punkte seines Batches</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/table.py" />
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/table.py" />
      <source>beside the largest</source>
      <translation>neben dem größten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/table.py" />
      <source>{row}, Enter opens its graph</source>
      <translation>{row}, Enter öffnet seinen Graphen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/table.py" />
      <source>− left, + right</source>
      <translation>− links, + rechts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>&amp;Open in Trace</source>
      <translation>In Trace &amp;öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>C&amp;lose</source>
      <translation>S&amp;chließen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>Finding what each point adds…</source>
      <translation>Es wird ermittelt, was jeder Punkt beiträgt…</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>Open the loss of the selected row's point as a scalar graph in Trace (Enter)</source>
      <translation>Den Verlust des Punkts der ausgewählten Zeile als skalaren Graphen in Trace öffnen (Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>Samples of a step</source>
      <translation>Beispiele eines Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>Select the row of a point first</source>
      <translation>Erst die Zeile eines Punkts auswählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/apart/window.py" />
      <source>Where a gradient comes from</source>
      <translation>Woher ein Gradient kommt</translation>
    </message>
  </context>
</TS>
