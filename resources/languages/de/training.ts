<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/training/directions.py" />
      <source>The run has not moved yet. Train some steps first.</source>
      <translation>Der Lauf hat sich noch nicht bewegt. Erst einige Schritte trainieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>At step {step} {name} was set to {number} by hand.</source>
      <translation>Bei Schritt {step} wurde {name} von Hand auf {number} gesetzt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>First: {where} is {number}.</source>
      <translation>Zuerst: {where} ist {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>No step was taken yet: layer {number}, whose activation is {activation}, makes no finite number of what it begins with.</source>
      <translation>Noch kein Schritt ist getan: Schicht {number} mit der Aktivierung {activation} macht aus dem Anfang keine endliche Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>No step was taken yet: the feature {name} has no finite value there. Choose another feature, or other data.</source>
      <translation>Noch kein Schritt ist getan: das Merkmal {name} hat dort keinen endlichen Wert. Bitte ein anderes Merkmal oder andere Daten wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>No step was taken yet: the output layer, whose activation is {activation}, makes no finite number of what it begins with.</source>
      <translation>Noch kein Schritt ist getan: die Ausgabeschicht mit der Aktivierung {activation} macht aus dem Anfang keine endliche Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>No step was taken yet: what the run begins with is too large by itself.</source>
      <translation>Noch kein Schritt ist getan: der Anfang des Laufs ist von sich aus zu groß.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The bug “{bug}” is on: every step climbs the loss.</source>
      <translation>Der Fehler „{bug}“ ist an: jeder Schritt steigt den Verlust hinauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The bug “{bug}” is on: gradients add up from step to step.</source>
      <translation>Der Fehler „{bug}“ ist an: Gradienten summieren sich von Schritt zu Schritt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The learning rate is likely too large: the schedule {schedule} made {rate} of {base} at step {step}, and each step overshoots by more.</source>
      <translation>Die Lernrate ist wohl zu groß: der Plan „{schedule}“ machte aus {base} bei Schritt {step} {rate}, und jeder Schritt schießt weiter über das Ziel hinaus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The learning rate is likely too large: the typed schedule made {rate} at step {step}, and each step overshoots by more.</source>
      <translation>Die Lernrate ist wohl zu groß: der eingetippte Plan ergab bei Schritt {step} {rate}, und jeder Schritt schießt weiter über das Ziel hinaus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The learning rate is likely too large: the typed schedule made {rate} of {base} at step {step}, and each step overshoots by more.</source>
      <translation>Die Lernrate ist wohl zu groß: der eingetippte Plan machte aus {base} bei Schritt {step} {rate}, und jeder Schritt schießt weiter über das Ziel hinaus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The learning rate, {rate}, is likely too large: each step overshoots by more.</source>
      <translation>Die Lernrate, {rate}, ist wohl zu groß: jeder Schritt schießt weiter über das Ziel hinaus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>The penalty is likely too strong: strength times learning rate is {number}, above 0.5.</source>
      <translation>Der Strafterm ist wohl zu stark: Stärke mal Lernrate ist {number}, über 0.5.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>Training stopped at step {step}: the loss is {number}.</source>
      <translation>Das Training hielt bei Schritt {step} an: der Verlust ist {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>Training stopped at step {step}: the loss of its batch is {number}.</source>
      <translation>Das Training hielt bei Schritt {step} an: der Verlust seines Batches ist {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>Training stopped at step {step}: the objective of its batch, data loss plus penalty, is {number}.</source>
      <translation>Das Training hielt bei Schritt {step} an: der Zielwert seines Batches, Datenverlust plus Strafterm, ist {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>Training stopped at step {step}: the objective, data loss plus penalty, is {number}.</source>
      <translation>Das Training hielt bei Schritt {step} an: der Zielwert, Datenverlust plus Strafterm, ist {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>Whatever the learning rate is: the feature {name} has no finite value there. Choose another feature, or other data.</source>
      <translation>Wie groß die Lernrate auch ist: das Merkmal {name} hat dort keinen endlichen Wert. Bitte ein anderes Merkmal oder andere Daten wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>a value node</source>
      <translation>ein Wertknoten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>a {op} node</source>
      <translation>ein Knoten {op}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>infinite</source>
      <translation>unendlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>minus infinity</source>
      <translation>minus unendlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>neuron {name}</source>
      <translation>Neuron {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>not a number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>output neuron {letter}</source>
      <translation>Ausgangsneuron {letter}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>the feature {name} at training point {row}</source>
      <translation>das Merkmal {name} bei Trainingspunkt {row}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>the loss of training point {row}</source>
      <translation>der Verlust von Trainingspunkt {row}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>the output neuron</source>
      <translation>das Ausgangsneuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>the penalty on the weights</source>
      <translation>der Strafterm der Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>the sum over the batch or the penalty</source>
      <translation>die Summe über den Batch oder der Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/divergence.py" />
      <source>{name} at training point {row}</source>
      <translation>{name} bei Trainingspunkt {row}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>A seed is a whole number from 0 to {largest}.</source>
      <translation>Ein Startwert ist eine ganze Zahl von 0 bis {largest}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>A slice needs two different parameters.</source>
      <translation>Ein Schnitt braucht zwei verschiedene Parameter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Along an axis there are {fewest} to {most} points.</source>
      <translation>Entlang einer Achse gibt es {fewest} bis {most} Punkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Exact along one line: all parameters move against the gradient, so far as the axis says (the length of the change). The dashed line is what the gradient promises.</source>
      <translation>Genau auf einer Linie: alle Parameter bewegen sich gegen den Gradienten, so weit, wie die Achse angibt (die Länge der Änderung). Die gestrichelte Linie ist, was der Gradient verspricht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Exact: these two parameters take the values at the axes, and all others stay as they are.</source>
      <translation>Genau: diese zwei Parameter nehmen die Werte an den Achsen an, alle anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Line along the gradient</source>
      <translation>Linie entlang des Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>One plane of very many: all weights move along two random directions, in which each neuron's weights are as long as its own (Li and others 2018); biases stay. Another seed gives another plane.</source>
      <translation>Eine Ebene von sehr vielen: alle Gewichte bewegen sich in zwei zufälligen Richtungen, in denen die Gewichte jedes Neurons so lang sind wie seine eigenen (Li und andere 2018); die Bias bleiben. Ein anderer Startwert gibt eine andere Ebene.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Slice over two parameters</source>
      <translation>Schnitt über zwei Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The gradient is 0 here, so there is no direction to go along.</source>
      <translation>Der Gradient ist hier 0, also gibt es keine Richtung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The gradient is not finite here, so there is no direction to go along.</source>
      <translation>Der Gradient ist hier nicht endlich, also gibt es keine Richtung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The network has parameters 0 to {last} only.</source>
      <translation>Das Netz hat nur die Parameter 0 bis {last}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The path of the run</source>
      <translation>Der Weg des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The plane in which the run's path varies most (its first two principal components), through the present parameters. The path lies near the plane, not in it: its losses are not those under its line.</source>
      <translation>Die Ebene, in der sich der Weg des Laufs am meisten ändert (seine ersten zwei Hauptkomponenten), durch die jetzigen Parameter. Der Weg liegt nahe der Ebene, nicht in ihr: seine Verluste sind nicht die unter seiner Linie.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The reach is a number from {least:g} to {most}.</source>
      <translation>Die Reichweite ist eine Zahl von {least:g} bis {most}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>The run has parameters that are not finite, so its path has no main directions.</source>
      <translation>Der Lauf hat Parameter, die nicht endlich sind, also hat sein Weg keine Hauptrichtungen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>There is no landscape called '{name}'. There are {names}.</source>
      <translation>Es gibt keine Verlustlandschaft „{name}“. Es gibt {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>There is no parameter called '{name}'. One is called '{first}'.</source>
      <translation>Es gibt keinen Parameter „{name}“. Einer heißt „{first}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>Two random directions</source>
      <translation>Zwei zufällige Richtungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>distance against the gradient</source>
      <translation>Strecke gegen den Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>evaluating</source>
      <translation>Auswertung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>first main direction ({percent}%)</source>
      <translation>erste Hauptrichtung ({percent} %)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>first random direction</source>
      <translation>erste zufällige Richtung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>making the network ready</source>
      <translation>das Netz wird vorbereitet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>second main direction ({percent}%)</source>
      <translation>zweite Hauptrichtung ({percent} %)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/landscape.py" />
      <source>second random direction</source>
      <translation>zweite zufällige Richtung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>From step {step}: the data loss is lowest, {loss}, at a rate of {rate}</source>
      <translation>Ab Schritt {step}: der Datenverlust ist am kleinsten, {loss}, bei einer Rate von {rate}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>From step {step}: the mean of the last batches' losses is lowest, {loss}, at a rate of {rate}</source>
      <translation>Ab Schritt {step}: das Mittel der Verluste der letzten Batches ist am kleinsten, {loss}, bei einer Rate von {rate}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>From step {step}: the run went out of range at the first rate.</source>
      <translation>Ab Schritt {step}: der Lauf verließ schon bei der ersten Rate den Zahlenbereich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>The search must go from a lower learning rate to a higher one.</source>
      <translation>Die Suche muss von einer kleineren zu einer größeren Lernrate gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>at {end} it went out of range; the highest before is {loss}, at a rate of {rate}.</source>
      <translation>bei {end} verließ er den Zahlenbereich; der höchste davor ist {loss}, bei einer Rate von {rate}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>the loss at the start is {start}, with which none compares: the highest is {loss}, at a rate of {rate}.</source>
      <translation>der Verlust am Anfang ist {start}, womit sich keiner vergleichen lässt: der höchste ist {loss}, bei einer Rate von {rate}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>{found}; at {rate} it diverged, beyond {times:g} times the {start} of the start.</source>
      <translation>{found}; bei {rate} divergierte er, über das {times:g}-Fache der {start} vom Anfang.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <source>{found}; it did not diverge.</source>
      <translation>{found}; divergiert ist er nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/rate_finder.py" />
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>number of steps</source>
      <translation>Anzahl der Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/stopping.py" />
      <source>Stopped at step {step}, as set.</source>
      <translation>Angehalten bei Schritt {step}, wie eingestellt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/stopping.py" />
      <source>Stopped at step {step}: accuracy {value} % is at least {limit} %.</source>
      <translation>Angehalten bei Schritt {step}: Trefferquote {value} % ist mindestens {limit} %.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/stopping.py" />
      <source>Stopped at step {step}: data loss {value} is at most {limit}.</source>
      <translation>Angehalten bei Schritt {step}: Datenverlust {value} ist höchstens {limit}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/stopping.py" />
      <source>Stopped at step {step}: the data loss has not fallen below {value} by 0.01 % for {steps} steps.</source>
      <translation>Angehalten bei Schritt {step}: der Datenverlust ist {steps} Schritte lang nicht um 0.01 % unter {value} gefallen.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/training/stopping.py" />
      <source>Stopped at step {step}: {n} more steps are done.</source>
      <translation>
        <numerusform>Angehalten bei Schritt {step}: {n} weiterer Schritt ist getan.</numerusform>
        <numerusform>Angehalten bei Schritt {step}: {n} weitere Schritte sind getan.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>A sweep has 1 to {most} seeds, not {count}.</source>
      <translation>Eine Versuchsreihe hat 1 bis {most} Startwerte, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>A sweep is over 1 to {most} settings, not {count}.</source>
      <translation>Eine Versuchsreihe geht über 1 bis {most} Einstellungen, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>In a list each setting has as many values as the others, not {counts}.</source>
      <translation>In einer Liste hat jede Einstellung so viele Werte wie die anderen, nicht {counts}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The point at {point} stands twice in the sweep.</source>
      <translation>Der Punkt bei {point} steht zweimal in der Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The seed {name} stands twice in the sweep.</source>
      <translation>Der Startwert {name} steht zweimal in der Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The setting {name} stands twice in the sweep.</source>
      <translation>Die Einstellung {name} steht zweimal in der Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The sweep has no value for {name}.</source>
      <translation>Die Versuchsreihe hat keinen Wert für {name}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The sweep in it is not whole.</source>
      <translation>Die Versuchsreihe darin ist nicht vollständig.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The sweep would be {runs} runs: {points} points with {n} seeds each. It can have {most}.</source>
      <translation>
        <numerusform>Die Versuchsreihe hätte {runs} Läufe: {points} Punkte mit je {n} Startwert. Sie kann {most} haben.</numerusform>
        <numerusform>Die Versuchsreihe hätte {runs} Läufe: {points} Punkte mit je {n} Startwerten. Sie kann {most} haben.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>The {title} {value} stands twice in the sweep.</source>
      <translation>„{title}“ {value} steht zweimal in der Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>number of seeds</source>
      <translation>Anzahl der Startwerte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>{error} That is at {point}.</source>
      <translation>{error} Das ist bei {point}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep.py" />
      <source>{name} is what the seeds of a sweep are for: say how many seeds.</source>
      <translation>Für {name} sind die Startwerte der Versuchsreihe da: ihre Anzahl angeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>the results of a sweep</source>
      <translation>eine Datei mit Ergebnissen einer Versuchsreihe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} can't be read as a sweep. {error}</source>
      <translation>{name} kann nicht als Versuchsreihe gelesen werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} can't be read: line {line} is not the result of a run.</source>
      <translation>{name} kann nicht gelesen werden: Zeile {line} ist kein Ergebnis eines Laufs.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} could not be read: {error}.</source>
      <translation>{name} konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} could not be written: {error}.</source>
      <translation>{name} konnte nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} holds the results of another sweep, or of another version of the program. Choose another file.</source>
      <translation>{name} enthält die Ergebnisse einer anderen Versuchsreihe oder einer anderen Version des Programms. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} is a device or a pipe, not a file.</source>
      <translation>{name} ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} is being written by another sweep.</source>
      <translation>In {name} schreibt gerade eine andere Versuchsreihe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} is not a file of a sweep's results. Choose another file.</source>
      <translation>{name} ist keine Datei mit Ergebnissen einer Versuchsreihe. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_file.py" />
      <source>{name} was written by a newer version of the program.</source>
      <translation>{name} stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_outcome.py" />
      <source>Data loss</source>
      <translation>Datenverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_outcome.py" />
      <source>Last step</source>
      <translation>Letzter Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_outcome.py" />
      <source>Objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_outcome.py" />
      <source>Test loss</source>
      <translation>Testverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_processes.py" />
      <source>An error in the program itself: {kind}: {error}</source>
      <translation>Ein Fehler im Programm selbst: {kind}: {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_processes.py" />
      <source>Its process ended {times} times before the run did.</source>
      <translation>Sein Prozess endete {times}-mal vor dem Lauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_processes.py" />
      <source>The processes of the sweep end before they can begin. In a program of your own, begin a sweep only where __name__ is '__main__': each process imports it anew.</source>
      <translation>Die Prozesse der Versuchsreihe enden, bevor sie anfangen können. In einem eigenen Programm eine Versuchsreihe nur dort beginnen, wo __name__ gleich '__main__' ist: jeder Prozess importiert es neu.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A range by equal factors begins above 0, not at {number}.</source>
      <translation>Ein Bereich mit gleichen Faktoren beginnt über 0, nicht bei {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A range ends in :log or in its number of values, not in '{text}'.</source>
      <translation>Ein Bereich endet mit :log oder mit der Anzahl seiner Werte, nicht mit „{text}“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A range has 2 to {most} values, not {count}.</source>
      <translation>Ein Bereich hat 2 bis {most} Werte, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A range of the {title} goes from a lower number to a higher one.</source>
      <translation>Ein Bereich von „{title}“ geht von einer kleineren zu einer größeren Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A range stands alone, with how many values it has, from 2 to {most}, such as 0.01..1:5 or 0.001..1:7:log.</source>
      <translation>Ein Bereich steht allein, mit der Anzahl seiner Werte von 2 bis {most}, wie 0.01..1:5 oder 0.001..1:7:log.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A setting can have {most} values in a sweep, not {count}.</source>
      <translation>Eine Einstellung kann in einer Versuchsreihe {most} Werte haben, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>A value of the {title} is missing. {how}</source>
      <translation>Ein Wert von „{title}“ fehlt. {how}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>Type values with commas between them, or a range such as 0.01..1:5 or 0.001..1:7:log.</source>
      <translation>Werte mit Kommas dazwischen eingeben oder einen Bereich wie 0.01..1:5 oder 0.001..1:7:log.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/training/sweep_values.py" />
      <source>{rule} '{text}' is none.</source>
      <translation>{rule} „{text}“ ist keiner.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/training/walked.py" />
      <source>taking {n} steps again</source>
      <translation>
        <numerusform>{n} Schritt wird wiederholt</numerusform>
        <numerusform>{n} Schritte werden wiederholt</numerusform>
      </translation>
    </message>
  </context>
</TS>
