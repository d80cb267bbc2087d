<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/presentation/answers.py" />
      <source>Type a number such as {minus}1.5 or 0.5*2, a sign (+, {minus} or 0), or ? if you don't know.</source>
      <translation>Eine Zahl wie {minus}1.5 oder 0.5*2 eingeben, ein Vorzeichen (+, {minus} oder 0), oder ? für „weiß nicht“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/answers.py" />
      <source>Write decimals with a point: 0.5.</source>
      <translation>Dezimalzahlen mit Punkt schreiben: 0.5.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>empty</source>
      <comment>cell</comment>
      <translation>leer</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>{n} lines follow from that.</source>
      <translation>
        <numerusform>{n} Zeile folgt daraus.</numerusform>
        <numerusform>{n} Zeilen folgen daraus.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>… and {n} more.</source>
      <translation>
        <numerusform>… und {n} weitere.</numerusform>
        <numerusform>… und {n} weitere.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>From step {step}, each loss after the step with its rate.</source>
      <translation>Von Schritt {step} aus, jeder Verlust nach dem Schritt mit seiner Rate.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>Learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>Loss against learning rate</source>
      <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>Of {all} steps {told} are told, evenly chosen.</source>
      <translation>Von {all} Schritten stehen {told} hier, gleichmäßig ausgewählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>Running mean</source>
      <translation>Gleitendes Mittel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>{measure} of runs</source>
      <translation>{measure} von Läufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>test</source>
      <translation>Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>train</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>a parameter</source>
      <translation>ein Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>all bugs off</source>
      <translation>alle Fehler aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>batches of all points</source>
      <translation>Batches aus allen Punkten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>features {formulas}</source>
      <translation>Merkmale {formulas}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} gets the activation {activation}</source>
      <translation>verdeckte Schicht {layer} bekommt die Aktivierung {activation}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} gets {neurons}</source>
      <translation>verdeckte Schicht {layer} bekommt {neurons}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} removed</source>
      <translation>verdeckte Schicht {layer} entfernt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>new layer of {neurons}</source>
      <translation>neue Schicht mit {neurons}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>no features</source>
      <translation>keine Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>no {setting}</source>
      <translation>ohne {setting}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>other neurons</source>
      <translation>andere Neuronen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{n} neurons</source>
      <translation>
        <numerusform>{n} Neuron</numerusform>
        <numerusform>{n} Neuronen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{setting} as usual</source>
      <translation>{setting} wie üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{what} set by hand</source>
      <translation>{what} von Hand gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>none</source>
      <comment>of several</comment>
      <translation>keine</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{n} parameters</source>
      <translation>
        <numerusform>{n} Parameter</numerusform>
        <numerusform>{n} Parameter</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} frozen</source>
      <translation>{what} eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} set free</source>
      <translation>{what} freigegeben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>bug “{bug}” off</source>
      <translation>Fehler „{bug}“ aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>bug “{bug}” on</source>
      <translation>Fehler „{bug}“ an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} set to {value}</source>
      <translation>{what} auf {value} gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>as usual</source>
      <translation>wie üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>all points</source>
      <translation>alle Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>Feature {what}
Click to let the network see it</source>
      <translation>Merkmal {what}
Klicken, damit das Netz es sieht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>Feature {what}, which the network sees.
Click to take it away</source>
      <translation>Merkmal {what}, das das Netz sieht.
Klicken, um es wegzunehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>The network needs at least one input.</source>
      <translation>Das Netz braucht mindestens einen Eingang.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Enter a finite number.</source>
      <translation>Eine endliche Zahl eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Enter one such as -0.25 or 1e-3.</source>
      <translation>Eine wie -0.25 oder 1e-3 eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Type {one} or {other}.</source>
      <translation>{one} oder {other} eingeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>“{typed}” can be read in two ways.</source>
      <translation>„{typed}“ kann man auf zwei Arten lesen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>“{typed}” is not a number.</source>
      <translation>„{typed}“ ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Compared are the gradients that the program itself set, or sent in full, as derivatives of {root}.</source>
      <translation>Verglichen werden die Gradienten, die das Programm selbst gesetzt oder ganz geschickt hat, als Ableitungen von {root}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Gradient check: there is no value to check.</source>
      <translation>Gradientenprüfung: es gibt keinen Wert zu prüfen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Gradient check: {results}. Largest difference {largest}.</source>
      <translation>Gradientenprüfung: {results}. Größte Abweichung {largest}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Smallest error {error} at h = {h}</source>
      <translation>Kleinster Fehler {error} bei h = {h}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The central difference of {label} is not finite at any h.</source>
      <translation>Der zentrale Differenzenquotient von {label} ist bei keinem h endlich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The first that differs is {label}.</source>
      <translation>Der erste, der abweicht, ist {label}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The program sent its gradients itself, but gave its result no gradient of 1: nothing can be compared. Begin with {root}.grad = 1.0.</source>
      <translation>Das Programm hat seine Gradienten selbst geschickt, seinem Ergebnis aber keinen Gradienten von 1 gegeben: nichts ist vergleichbar. Mit {root}.grad = 1.0 beginnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>agrees</source>
      <translation>stimmt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs by {difference}</source>
      <translation>weicht um {difference} ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs, {one} against {other}</source>
      <translation>weicht ab, {one} gegen {other}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>kink</source>
      <translation>Knick</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>not finite</source>
      <translation>nicht endlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>not set</source>
      <translation>nicht gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>predict it first</source>
      <translation>erst vorhersagen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>the step h must be above 0, not {h}</source>
      <translation>die Schrittweite h muss über 0 liegen, nicht bei {h}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values agree</source>
      <translation>{n} von {all} Werten stimmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are not finite</source>
      <translation>{n} von {all} Werten sind nicht endlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are not set</source>
      <translation>{n} von {all} Werten sind nicht gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are to be predicted first</source>
      <translation>{n} von {all} Werten sind erst vorherzusagen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values differ</source>
      <translation>{n} von {all} Werten weichen ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values stand at a kink</source>
      <translation>{n} von {all} Werten stehen an einem Knick</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{one} against {other}</source>
      <translation>{one} gegen {other}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>A step too large for it does that; a lower learning rate or a leaky ReLU helps.</source>
      <translation>Ein zu großer Schritt bewirkt das; eine kleinere Lernrate oder ein Leaky ReLU hilft.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>A step too large for it does that; a lower learning rate, or a formula that has a slope there, helps.</source>
      <translation>Ein zu großer Schritt bewirkt das; eine kleinere Lernrate hilft, oder eine Formel, die dort eine Steigung hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Dead means that it is above 0 at no training point: where it is 0 so is its slope.</source>
      <translation>Tot heißt, dass es bei keinem Trainingspunkt über 0 liegt: wo es 0 ist, ist auch seine Steigung 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Dead means that the slope of its formula is 0 at every training point.</source>
      <translation>Tot heißt, dass die Steigung seiner Formel bei jedem Trainingspunkt 0 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Large weights or inputs push it there; smaller initial weights or a lower learning rate help.</source>
      <translation>Große Gewichte oder Eingaben treiben es dorthin; kleinere Anfangsgewichte oder eine kleinere Lernrate helfen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means that it is beyond ±0.99, where its slope, 1 − tanh², is below 0.02.</source>
      <translation>Gesättigt heißt, dass es jenseits von ±0.99 liegt, wo seine Steigung, 1 − tanh², unter 0.02 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means that the slope of its formula is within ±{limit:.3g}.</source>
      <translation>Gesättigt heißt, dass die Steigung seiner Formel innerhalb von ±{limit:.3g} liegt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means within 0.005 of 0 or 1, where its slope, s (1 − s), is below 0.005.</source>
      <translation>Gesättigt heißt höchstens 0.005 neben 0 oder 1, wo seine Steigung, s (1 − s), unter 0.005 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The network is dead: every gradient is 0, so steps change nothing any more. Begin again with a lower learning rate.</source>
      <translation>Das Netz ist tot: jeder Gradient ist 0, Schritte ändern also nichts mehr. Mit kleinerer Lernrate neu beginnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The network is dead: {which} is {state} at all {points}, so it says the same of each of them, whatever more steps do. Begin again with a lower learning rate.</source>
      <translation>Das Netz ist tot: {which} ist {state} für alle {points}, es sagt also von jedem dasselbe, was weitere Schritte auch tun. Mit kleinerer Lernrate neu beginnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The output neuron</source>
      <translation>Das Ausgangsneuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>dead</source>
      <translation>tot</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>every neuron of hidden layer {layer}</source>
      <translation>jedes Neuron der verdeckten Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its ReLU is 0</source>
      <translation>sein ReLU ist 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its sigmoid is within 0.005 of 0 or 1</source>
      <translation>sein Sigmoid liegt höchstens 0.005 neben 0 oder 1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its slope is 0</source>
      <translation>seine Steigung ist 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its slope is within ±{limit:.3g}</source>
      <translation>seine Steigung liegt innerhalb von ±{limit:.3g}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its tanh is beyond ±0.99</source>
      <translation>sein tanh liegt jenseits von ±0.99</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its weights hardly learn</source>
      <translation>seine Gewichte lernen kaum noch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its weights no longer learn</source>
      <translation>seine Gewichte lernen nicht mehr</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>level</source>
      <translation>flach</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>off</source>
      <comment>neuron</comment>
      <translation>aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>saturated</source>
      <translation>gesättigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>the output</source>
      <translation>der Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{neuron} is {word} at {share} of {points}: {state} at {count}.</source>
      <translation>{neuron} ist {word} bei {share} ({points}): {state} bei {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{neuron} is {word}: {state} at all {points}, so {effect}. {cause}</source>
      <translation>{neuron} ist {word}: {state} für alle {points}; {effect}. {cause}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{n} training points</source>
      <translation>{n} Trainingspunkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{n} training points looked at, of {all}</source>
      <translation>{n} von {all} Trainingspunkten, die betrachtet wurden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{word} at {share} of {points}</source>
      <translation>{word} bei {share} ({points})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>Coming from TensorFlow Playground</source>
      <translation>Für Kenner des TensorFlow Playground</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>From Python</source>
      <translation>Aus Python</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>Glossary</source>
      <translation>Glossar</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>How fast it is</source>
      <translation>Wie schnell es ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>The file format</source>
      <translation>Das Dateiformat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>The manual</source>
      <translation>Das Handbuch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>This page is missing. Install Micrograd Desktop again.</source>
      <translation>Diese Seite fehlt. Micrograd Desktop neu installieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>What each view shows</source>
      <translation>Was jede Ansicht zeigt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/help_pages.py" />
      <source>Without the window</source>
      <translation>Ohne das Fenster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>At most {most} columns can be inputs, and {chosen} are chosen.</source>
      <translation>Höchstens {most} Spalten können Eingänge sein, gewählt sind {chosen}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>It could not be read: {error}.</source>
      <translation>Sie konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>a table</source>
      <translation>eine Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>the clipboard</source>
      <translation>Zwischenablage</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>{n} of {all} columns of numbers are inputs.</source>
      <translation>
        <numerusform>{n} von {all} Zahlenspalten ist ein Eingang.</numerusform>
        <numerusform>{n} von {all} Zahlenspalten sind Eingänge.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Hatched: not a finite number, at {unknown} of {places} places.</source>
      <translation>Schraffiert: keine endliche Zahl, an {unknown} von {places} Stellen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Its two directions have {shares} of the path's variance, {whole:.1f}% in all.</source>
      <translation>Seine zwei Richtungen haben {shares} der Varianz des Weges, zusammen {whole:.1f}%.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Seed {seed}.</source>
      <translation>Startwert {seed}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Step {step}. Objective {objective} ({made_of} over {points} training points)</source>
      <translation>Schritt {step}. Zielwert {objective} ({made_of} über {points} Trainingspunkte)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>The gradient is {length} long; one step of plain gradient descent goes {step} (dotted).</source>
      <translation>Der Gradient ist {length} lang; ein Schritt einfachen Gradientenabstiegs geht {step} weit (gepunktet).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>data loss</source>
      <translation>Datenverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>data loss and penalty</source>
      <translation>Datenverlust und Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{text}, now another at the full dot</source>
      <translation>{text}, jetzt ein anderer am vollen Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{text}, now {objective} at the full dot</source>
      <translation>{text}, jetzt {objective} am vollen Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{where}: objective {objective}</source>
      <translation>{where}: Zielwert {objective}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{where}: objective {objective} = data loss {data_loss} + penalty {penalty}</source>
      <translation>{where}: Zielwert {objective} = Datenverlust {data_loss} + Strafterm {penalty}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/layer_figures.py" />
      <source>{n} of {all} dead</source>
      <translation>{n} von {all} tot</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A gradient of 0 would say that {root} does not move with {own}.</source>
      <translation>Ein Gradient von 0 hieße, dass sich {root} nicht mit {own} bewegt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A pass without the bugs that are on gives this; with them it comes out otherwise.</source>
      <translation>Das gibt ein Durchlauf ohne die Fehler, die an sind; mit ihnen kommt etwas anderes heraus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative has the exponent as a factor.</source>
      <translation>Die Ableitung einer Potenz hat den Exponenten als Faktor.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative has the exponent lowered by one.</source>
      <translation>In der Ableitung einer Potenz ist der Exponent um eins kleiner.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative keeps the power, lowered by one: k · x^(k − 1).</source>
      <translation>Die Ableitung einer Potenz behält die Potenz, um eins erniedrigt: k · x^(k − 1).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is tanh itself: its derivative is 1 − tanh(x)².</source>
      <translation>Das ist tanh selbst: die Ableitung ist 1 − tanh(x)².</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the data of {own}, not its gradient.</source>
      <translation>Das ist data von {own}, nicht der Gradient.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the data of {own}. Its gradient says how {own} moves with itself.</source>
      <translation>Das ist data von {own}. Der Gradient sagt, wie sich {own} mit sich selbst bewegt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the gradient of {out}: multiply it by the local derivative, {local}.</source>
      <translation>Das ist der Gradient von {out}: mit der lokalen Ableitung, {local}, multiplizieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the local derivative: multiply it by the gradient of {out}, {upstream}.</source>
      <translation>Das ist die lokale Ableitung: mit dem Gradienten von {out}, {upstream}, multiplizieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the local derivative: multiply it by the gradient of {out}.</source>
      <translation>Das ist die lokale Ableitung: mit dem Gradienten von {out} multiplizieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the share by {out} alone: {uses} (+=).</source>
      <translation>Das ist der Anteil über {out} allein: {uses} (+=).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the sum of the gradients that come in: multiply each by its local derivative first.</source>
      <translation>Das ist die Summe der ankommenden Gradienten: jeden zuerst mit seiner lokalen Ableitung multiplizieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the sum of the local derivatives: multiply each by the gradient of what it leads to first.</source>
      <translation>Das ist die Summe der lokalen Ableitungen: jede zuerst mit dem Gradienten dessen multiplizieren, wohin sie führt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is what = leaves, the share by {out} alone: {uses} (+=).</source>
      <translation>Das lässt = übrig, allein den Anteil über {out}: {uses} (+=).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The data of {own} is 0, but the result moves with it all the same.</source>
      <translation>data von {own} ist 0, doch das Ergebnis bewegt sich trotzdem damit.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The local derivative of a product is the other factor, not the value itself.</source>
      <translation>Die lokale Ableitung eines Produkts ist der andere Faktor, nicht der Wert selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The share by {out} is missing: {uses}.</source>
      <translation>Der Anteil über {out} fehlt: {uses}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The sigmoid's derivative is s · (1 − s): a factor is missing.</source>
      <translation>Die Ableitung des Sigmoids ist s · (1 − s): ein Faktor fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The size is right, the sign is the other one.</source>
      <translation>Der Betrag stimmt, das Vorzeichen ist das andere.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>cos's derivative is −sin.</source>
      <translation>Die Ableitung von cos ist −sin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>exp's derivative is exp itself, not x · exp(x − 1).</source>
      <translation>Die Ableitung von exp ist exp selbst, nicht x · exp(x − 1).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>exp's derivative is its own output, not what goes in.</source>
      <translation>Die Ableitung von exp ist das eigene Ergebnis, nicht das, was hineingeht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>log's derivative is 1/x, not x.</source>
      <translation>Die Ableitung von log ist 1/x, nicht x.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>sin's derivative is cos.</source>
      <translation>Die Ableitung von sin ist cos.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: square its output, not x.</source>
      <translation>Die Ableitung von tanh ist 1 − tanh(x)²: das Ergebnis quadrieren, nicht x.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: the 1 − is missing.</source>
      <translation>Die Ableitung von tanh ist 1 − tanh(x)²: das 1 − fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: the square is missing.</source>
      <translation>Die Ableitung von tanh ist 1 − tanh(x)²: das Quadrat fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>{own} is used {times} times, and the shares add up</source>
      <translation>{own} wird {times}-mal verwendet, und die Anteile addieren sich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>{own} moves with itself: the pass begins with its gradient, 1.</source>
      <translation>{own} bewegt sich mit sich selbst: der Durchlauf beginnt mit seinem Gradienten, 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>0 before {activation}</source>
      <translation>0 vor {activation}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>Feature {name}</source>
      <translation>Merkmal {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>Input {name}</source>
      <translation>Eingang {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>{name} = {number}, seen as {seen}</source>
      <translation>{name} = {number}, gesehen als {seen}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>No cell has led to a graph yet. Assign a Value in one, such as a = Value(2.0), and run it.</source>
      <translation>Noch keine Zelle hat zu einem Graphen geführt. In einer einen Value zuweisen, etwa a = Value(2.0), und sie ausführen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>What it printed and plotted is not kept: all cells together gave more than there is room for.</source>
      <translation>Was sie ausgegeben und gezeichnet hat, ist nicht mehr da: alle Zellen zusammen gaben mehr aus, als Platz ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>not run</source>
      <comment>state</comment>
      <translation>nicht gelaufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>ran</source>
      <comment>state</comment>
      <translation>gelaufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>ran in part</source>
      <comment>state</comment>
      <translation>teils gelaufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>went wrong</source>
      <comment>state</comment>
      <translation>fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{n} have not run</source>
      <translation>
        <numerusform>{n} nicht gelaufen</numerusform>
        <numerusform>{n} nicht gelaufen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{n} have pieces that were not done</source>
      <translation>
        <numerusform>{n} hat Teile, die nicht ausgeführt wurden</numerusform>
        <numerusform>{n} haben Teile, die nicht ausgeführt wurden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{ran} of {n} cells ran</source>
      <translation>
        <numerusform>{ran} von {n} Zelle gelaufen</numerusform>
        <numerusform>{ran} von {n} Zellen gelaufen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/overlaid_curves.py" />
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Data loss</source>
      <translation>Datenverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/overlaid_curves.py" />
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_gradients.py" />
      <source>It follows from the gradient of {listed}, which differs too.</source>
      <translation>Das folgt aus dem Gradienten von {listed}, der auch abweicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Before, {name}.grad held {before}, as if {name} was used elsewhere too, and after backward() {after}: shown is what it gained.</source>
      <translation>Vorher hatte {name}.grad {before}, als würde {name} auch anderswo verwendet, und nach backward() {after}: gezeigt ist, was dazukam.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Both graphs hold the same numbers where they can be compared: your class builds this of other values than the app.</source>
      <translation>Beide Graphen haben dieselben Zahlen, wo man sie vergleichen kann: die eigene Klasse baut dies aus anderen Werten als die App.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Both graphs hold the same numbers.</source>
      <translation>Beide Graphen haben dieselben Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Line {line} {did}: {text}</source>
      <translation>Zeile {line} {did}: {text}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Line {line}: {text}</source>
      <translation>Zeile {line}: {text}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>The app knows no such op: the list compares it with differences of your own result.</source>
      <translation>Die App kennt keine solche Operation: die Liste vergleicht sie mit Differenzen des eigenen Ergebnisses.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>The app's graph</source>
      <translation>Graph der App</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Your graph</source>
      <translation>Eigener Graph</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>made {name}</source>
      <translation>machte {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>wrote {name}.grad</source>
      <translation>schrieb {name}.grad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{graph}, a gradient of {gradient} sent back</source>
      <translation>{graph}, ein Gradient von {gradient} zurückgeschickt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{graph}, after backward()</source>
      <translation>{graph}, nach backward()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is compared with nothing: the app knows no such op: the list compares it with differences of your own result.</source>
      <translation>{name} wird mit nichts verglichen: die App kennt keine solche Operation; die Liste vergleicht sie mit Differenzen des eigenen Ergebnisses.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {data} and its gradient {gradient} in both graphs.</source>
      <translation>{name} ist {data} und der Gradient davon {gradient} in beiden Graphen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {own}, and {table} in the app's graph.</source>
      <translation>{name} ist {own}, im Graphen der App {table}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {own}, and {table} in the app's graph: no statement of yours wrote it.</source>
      <translation>{name} ist {own}, im Graphen der App {table}: keine eigene Anweisung hat es geschrieben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} stands for no value of the app's graph.</source>
      <translation>{name} steht für keinen Wert im Graphen der App.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name}.grad is {own}, and {numerical} by differences of your own result.</source>
      <translation>{name}.grad ist {own}, und {numerical} nach Differenzen des eigenen Ergebnisses.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{out} is not linked to {lost}.</source>
      <translation>{out} ist nicht mit {lost} verbunden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At least one point must be left. Start empty to paint without the old points.</source>
      <translation>Mindestens ein Punkt muss bleiben. Leer beginnen, um ohne die alten Punkte zu malen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At most {most} points can be painted on, and there are {there}.</source>
      <translation>Auf höchstens {most} Punkten kann man malen, es sind {there}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At most {most} points can be painted. Erase some first.</source>
      <translation>Höchstens {most} Punkte lassen sich malen. Zuerst einige löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>Only points of classes with two inputs can be painted. Choose such a data set first.</source>
      <translation>Malen lassen sich nur Punkte von Klassen mit zwei Eingängen. Zuerst einen solchen Datensatz wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>Hidden {layer}</source>
      <translation>Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>Output</source>
      <comment>layer</comment>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>bias</source>
      <translation>Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>weight from {neuron}</source>
      <translation>Gewicht von {neuron}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_words.py" />
      <source>bias</source>
      <comment>typed</comment>
      <translation>Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_words.py" />
      <source>neuron</source>
      <comment>typed</comment>
      <translation>Neuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_words.py" />
      <source>of from</source>
      <comment>typed</comment>
      <translation>von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_words.py" />
      <source>to</source>
      <comment>typed</comment>
      <translation>zu nach</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_words.py" />
      <source>weight</source>
      <comment>typed</comment>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>predicted {answer}</source>
      <translation>vorhergesagt {answer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>test point {n}</source>
      <translation>Testpunkt {n}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>train point {n}</source>
      <translation>Trainingspunkt {n}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}</source>
      <translation>{point}: Ziel {target}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}, residual {residual}</source>
      <translation>{point}: Ziel {target}, Rest {residual}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}, wrong</source>
      <translation>{point}: Ziel {target}, falsch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Around step {step}, over {points} training points.</source>
      <translation>Um Schritt {step}, über {points} Trainingspunkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>At step {step}.</source>
      <translation>Bei Schritt {step}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Batch loss</source>
      <translation>Batch-Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Diverged or failed</source>
      <translation>Divergiert oder gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>From</source>
      <comment>number</comment>
      <translation>Von</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Histograms of the layers</source>
      <translation>Histogramme der Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>History of the run</source>
      <translation>Zeitleiste des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>How many</source>
      <comment>heading</comment>
      <translation>Anzahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Layer</source>
      <translation>Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Loss landscape</source>
      <translation>Verlustlandschaft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Loss of every step</source>
      <translation>Verlust jedes Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Of its</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Of {n} steps that follow each other the last one that was measured is kept.</source>
      <translation>Von {n} aufeinanderfolgenden Schritten bleibt der letzte, der gemessen wurde.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Over {seeds} seeds.</source>
      <translation>Über {seeds} Startwerte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Runs done</source>
      <translation>Läufe fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Sweep</source>
      <translation>Versuchsreihe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Test loss</source>
      <translation>Testverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>The run has come to step {step}.</source>
      <translation>Der Lauf ist bei Schritt {step}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>To</source>
      <comment>number</comment>
      <translation>Bis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Train loss</source>
      <translation>Trainingsverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>What is there</source>
      <translation>Was dort ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>activations</source>
      <translation>Aktivierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>gradients</source>
      <translation>Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>highest</source>
      <translation>größter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>lowest</source>
      <translation>kleinster</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>mean</source>
      <translation>Mittelwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>standard deviation</source>
      <translation>Standardabweichung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>the beginning</source>
      <translation>der Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>the latest step</source>
      <translation>der letzte Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Penalty</source>
      <translation>Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>: with = only the last of {count} shares stays</source>
      <translation>: mit = bleibt nur der letzte von {count} Anteilen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is 0.</source>
      <translation>Es ist 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is negative.</source>
      <translation>Es ist negativ.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is no number.</source>
      <translation>Es ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is positive.</source>
      <translation>Es ist positiv.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>The numbers are shown once they are predicted: {names}.</source>
      <translation>Die Zahlen erscheinen, sobald sie vorhergesagt sind: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What did the program leave in {own}.grad?</source>
      <translation>Was hat das Programm in {own}.grad gelassen?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What is {own}.grad, ∂{root}/∂{own}, after backward(), with the bugs that are on?</source>
      <translation>Was ist {own}.grad, ∂{root}/∂{own}, nach backward(), mit den Fehlern, die an sind?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What is {own}.grad, ∂{root}/∂{own}, after backward()?</source>
      <translation>Was ist {own}.grad, ∂{root}/∂{own}, nach backward()?</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{own}.grad = {total}: so the program left it.</source>
      <translation>{own}.grad = {total}: so hat das Programm es gelassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{own}.grad = {total}: the pass begins at {own}, and ∂{own}/∂{own} = 1.</source>
      <translation>{own}.grad = {total}: der Durchlauf beginnt bei {own}, und ∂{own}/∂{own} = 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{right} right, {wrong} wrong, {not_known} not known</source>
      <translation>{right} richtig, {wrong} falsch, {not_known} nicht gewusst</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} more: {rest}</source>
      <translation>
        <numerusform>{n} weiterer: {rest}</numerusform>
        <numerusform>{n} weitere: {rest}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{value} from before</source>
      <translation>{value} von vorher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By epoch: samples trained on, in training sets.</source>
      <translation>Nach Epochen: Beispiele, mit denen trainiert wurde, in Trainingsmengen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By step: one update of the parameters each.</source>
      <translation>Nach Schritten: je eine Aktualisierung der Parameter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By time: a processor's seconds for the steps, measured on this machine while the runs are replayed; without compiling.</source>
      <translation>Nach Zeit: Sekunden eines Prozessors für die Schritte, auf diesem Rechner gemessen, während die Läufe wiederholt werden; ohne Kompilieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>Epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>activation</source>
      <translation>Aktivierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>bug “{bug}”</source>
      <translation>Fehler „{bug}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>bugs</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>frozen</source>
      <translation>eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>no hidden layer</source>
      <translation>keine verdeckte Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>on</source>
      <translation>an</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>other activations or features</source>
      <translation>andere Aktivierungen oder Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>own points</source>
      <translation>eigene Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>parameters by hand</source>
      <translation>Parameter von Hand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>set to {value}</source>
      <translation>auf {value} gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{n} set</source>
      <translation>{n} gesetzt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{points} points, seed {seed}</source>
      <translation>{points} Punkte, Startwert {seed}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{rows} of {inputs} inputs</source>
      <translation>{rows} mit {inputs} Eingängen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} at step {step}</source>
      <translation>{what} bei Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>Taken again, the run came to this. The file said otherwise: {words}.</source>
      <translation>Wiederholt kam der Lauf zu diesem Ergebnis. In der Datei stand anderes: {words}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>accuracy</source>
      <translation>Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>diverged</source>
      <translation>divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>test accuracy</source>
      <translation>Trefferquote im Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>test loss</source>
      <translation>Testverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>training loss</source>
      <translation>Trainingsverlust</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} Schritt</numerusform>
        <numerusform>{n} Schritte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>As recorded: {changes}.</source>
      <translation>Wie aufgezeichnet: {changes}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>The run goes another way from step {step}: the {n} changes made later no longer belong to it. Undo brings them back.</source>
      <translation>
        <numerusform>Der Lauf geht ab Schritt {step} einen anderen Weg: die spätere Änderung gehört nicht mehr dazu. „Rückgängig“ bringt sie zurück.</numerusform>
        <numerusform>Der Lauf geht ab Schritt {step} einen anderen Weg: die {n} späteren Änderungen gehören nicht mehr dazu. „Rückgängig“ bringt sie zurück.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>The run goes another way from step {step}: {n} later steps no longer belong to it. Undo brings them back.</source>
      <translation>
        <numerusform>Der Lauf geht ab Schritt {step} einen anderen Weg: der spätere Schritt gehört nicht mehr dazu. „Rückgängig“ bringt ihn zurück.</numerusform>
        <numerusform>Der Lauf geht ab Schritt {step} einen anderen Weg: {n} spätere Schritte gehören nicht mehr dazu. „Rückgängig“ bringt sie zurück.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>and {n} more</source>
      <translation>
        <numerusform>und {n} weitere</numerusform>
        <numerusform>und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>another activation</source>
      <translation>andere Aktivierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>full</source>
      <comment>batch</comment>
      <translation>voll</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>network {sizes}</source>
      <translation>Netz {sizes}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>new points (seed {seed})</source>
      <translation>neue Punkte (Startwert {seed})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other features</source>
      <translation>andere Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>arithmetic</source>
      <translation>Arithmetik</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>batch</source>
      <translation>Batch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>clip</source>
      <translation>Begrenzung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>clip limit</source>
      <translation>Grenze</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>data seed {seed}</source>
      <translation>Daten-Startwert {seed}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>decay</source>
      <translation>Abklingen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>epsilon</source>
      <translation>Epsilon</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>fork of {run} at step {step}</source>
      <translation>Abzweig von {run} bei Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>full batch</source>
      <translation>voller Batch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>momentum</source>
      <translation>Momentum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>no bugs</source>
      <translation>ohne Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>none frozen</source>
      <translation>nichts eingefroren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other data</source>
      <translation>andere Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other network</source>
      <translation>anderes Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>penalised</source>
      <translation>bestraft</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>regularisation</source>
      <translation>Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>run {number}</source>
      <translation>Lauf {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>schedule</source>
      <translation>Lernratenplan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>seed {seed}</source>
      <translation>Startwert {seed}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>smoothing</source>
      <translation>Glättung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>usual {setting}</source>
      <translation>{setting} wie üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>weight decay</source>
      <translation>Gewichtszerfall</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>with bugs</source>
      <translation>mit Fehlern</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>{n} frozen</source>
      <translation>
        <numerusform>{n} eingefroren</numerusform>
        <numerusform>{n} eingefroren</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>{words} from step {step}</source>
      <translation>{words} ab Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>rate</source>
      <translation>Rate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_sparks.py" />
      <source>loss {first} to {last}</source>
      <translation>Verlust von {first} auf {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>best test {loss}</source>
      <translation>bester Test {loss}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>bias of {target}</source>
      <translation>Bias von {target}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>loss {loss}</source>
      <translation>Verlust {loss}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>loss {loss} at step {step}</source>
      <translation>Verlust {loss} bei Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>{what} edited</source>
      <translation>{what} geändert</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{n} more</source>
      <translation>
        <numerusform>{n} weiterer</numerusform>
        <numerusform>{n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Added in the order in which the step adds them, these are the gradient to the last bit.</source>
      <translation>In der Reihenfolge des Schritts addiert sind dies der Gradient, auf das letzte Bit genau.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>After clipping</source>
      <translation>Nach der Begrenzung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Each adds less</source>
      <translation>Jeder trägt weniger bei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Each has a smaller loss</source>
      <translation>Jeder hat einen kleineren Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Gradient</source>
      <translation>Gradient</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>It was not set to zero before the backward pass</source>
      <translation>Er wurde vor dem Rückwärtsdurchlauf nicht auf null gesetzt</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Mean over {n} points</source>
      <translation>
        <numerusform>Mittelwert über {n} Punkt</numerusform>
        <numerusform>Mittelwert über {n} Punkte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the mean over {n} points</source>
      <translation>
        <numerusform>Vom Mittelwert über {n} Punkt</numerusform>
        <numerusform>Vom Mittelwert über {n} Punkte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the parameter itself</source>
      <translation>Vom Parameter selbst</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the parameters alone</source>
      <translation>Allein von den Parametern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Point {n}, {target}</source>
      <translation>Punkt {n}, {target}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Something in this sum is not finite, and so the sum is not.</source>
      <translation>Etwas in dieser Summe ist nicht endlich, also auch die Summe nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>These add up to {sum}: {apart} from the gradient.</source>
      <translation>Zusammen ergeben sie {sum}: {apart} neben dem Gradienten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>They are not listed: the table would be too long</source>
      <translation>Sie stehen nicht hier: die Tabelle würde zu lang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Turbo arithmetic rounds otherwise, and so do sums in another order.</source>
      <translation>Die Turbo-Arithmetik rundet anders, und ebenso Summen in anderer Reihenfolge.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What is sent back</source>
      <translation>Was zurückgeschickt wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What stood there</source>
      <translation>Was dort stand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What the optimizer gets</source>
      <translation>Was der Optimierer bekommt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>With = in place of +=, the gradient of one sample is left: the others' were written over.</source>
      <translation>Mit = statt += bleibt der Gradient eines Beispiels: die der anderen wurden überschrieben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>all training points</source>
      <translation>alle Trainingspunkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>the {n} points of its batch</source>
      <translation>die {n} Punkte seines Batches</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{caption}, each ÷ {n}: the data loss is their mean</source>
      <translation>{caption}, jeder ÷ {n}: der Datenverlust ist der Mittelwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{gradient}, step {step}, over {points}, largest first</source>
      <translation>{gradient}, Schritt {step}, über {points}, die größten zuerst</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} more points</source>
      <translation>
        <numerusform>{n} weiterer Punkt</numerusform>
        <numerusform>{n} weitere Punkte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} points add nothing</source>
      <translation>
        <numerusform>{n} Punkt trägt nichts bei</numerusform>
        <numerusform>{n} Punkte tragen nichts bei</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} points are written over</source>
      <translation>
        <numerusform>{n} Punkt ist überschrieben</numerusform>
        <numerusform>{n} Punkte sind überschrieben</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>to is</source>
      <comment>typed before a value</comment>
      <translation>auf ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source> to </source>
      <translation> bis </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>Points are the paler the farther they are from the slice: the root mean square, over the held inputs, of how far a point's number is from where the input is held, in standard deviations of the training points. One that is 1 away has about 0.6 of its colour, one that is 2 away 0.15.</source>
      <translation>Punkte sind umso blasser, je weiter sie vom Schnitt entfernt sind: das quadratische Mittel, über die festgehaltenen Eingänge, des Abstands zwischen der Zahl des Punkts und dem festgehaltenen Wert, in Standardabweichungen der Trainingspunkte. Bei Abstand 1 bleibt etwa 0.6 der Farbe, bei 2 noch 0.15.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>as set</source>
      <translation>wie eingestellt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at test point {n}</source>
      <translation>am Testpunkt {n}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at the means</source>
      <translation>bei den Mittelwerten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at train point {n}</source>
      <translation>am Trainingspunkt {n}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>{input} held at {number}</source>
      <translation>{input} festgehalten bei {number}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/slices.py" />
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>{listed} and {n} more</source>
      <translation>
        <numerusform>{listed} und {n} weiterer</numerusform>
        <numerusform>{listed} und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/small_plots.py" />
      <source>The learning rate η by the present settings, from step 0 to {last}; at most {rate}.</source>
      <translation>Die Lernrate η nach den jetzigen Einstellungen, von Schritt 0 bis {last}; höchstens {rate}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/small_plots.py" />
      <source>f(x) is solid, its derivative f′(x) dashed: x from {left} to {right}, both from {low} to {high}.</source>
      <translation>f(x) ist durchgezogen, die Ableitung f′(x) gestrichelt: x von {left} bis {right}, beide von {low} bis {high}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>At point {n} it says {score}, which is {decided}; the target is {target}.</source>
      <translation>Bei Punkt {n} sagt es {score}, das ist {decided}; das Ziel ist {target}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>At point {n} it says {score}; the target is {target}.</source>
      <translation>Bei Punkt {n} sagt es {score}; das Ziel ist {target}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Backward</source>
      <comment>half</comment>
      <translation>Rückwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping at {limit} changes no gradient.</source>
      <translation>Die Begrenzung auf {limit} ändert keinen Gradienten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping first bounds {n} gradients by {limit}.</source>
      <translation>Die Begrenzung beschränkt zuerst {n} Gradienten auf {limit}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping first takes each gradient times {factor}, for their norm is over {limit}.</source>
      <translation>Die Begrenzung nimmt zuerst jeden Gradienten mal {factor}, denn ihre Norm liegt über {limit}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Forward</source>
      <comment>half</comment>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>It is frozen: its gradient is found, and no update is made.</source>
      <translation>Er ist eingefroren: der Gradient wird bestimmt, aktualisiert wird nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Its sign is wrong: the step goes up the gradient.</source>
      <translation>Das Vorzeichen ist falsch: der Schritt geht den Gradienten hinauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>No update is made: the objective is out of range.</source>
      <translation>Keine Aktualisierung: der Zielwert liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>No update is made: the objective is {objective}, out of range, and the run stops.</source>
      <translation>Keine Aktualisierung: der Zielwert ist {objective}, außerhalb des Bereichs, und der Lauf hält an.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Over all {n} the data loss is {loss}.</source>
      <translation>Über alle {n} ist der Datenverlust {loss}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradient's norm is {norm}, its largest part {part} at the {parameter}.</source>
      <translation>Die Norm des Gradienten ist {norm}, sein größter Teil {part}: {parameter}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradients are not set to zero: this pass adds to what stood there.</source>
      <translation>Die Gradienten werden nicht auf null gesetzt: dieser Durchlauf addiert zu dem, was dort stand.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradients are set to zero, and the mean loss is sent back.</source>
      <translation>Die Gradienten werden auf null gesetzt, und der mittlere Verlust wird zurückgeschickt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The loss of point {n} is {loss}.</source>
      <translation>Der Verlust von Punkt {n} ist {loss}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The mean over all {points}, the data loss, is {loss}.</source>
      <translation>Der Mittelwert über alle {points}, der Datenverlust, ist {loss}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The mean over the batch, {points}, is {loss}.</source>
      <translation>Der Mittelwert über den Batch, {points}, ist {loss}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The network is asked about {points}, the batch of this step, of {all}.</source>
      <translation>Das Netz bekommt {points} vorgelegt, den Batch dieses Schritts, von {all}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The network is asked about {points}.</source>
      <translation>Das Netz bekommt {points} vorgelegt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>There is no penalty, so that is {which}.</source>
      <translation>Es gibt keinen Strafterm, also ist das {which}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Update</source>
      <comment>half</comment>
      <translation>Update</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>With = in place of +=, only the gradient that was assigned last is left.</source>
      <translation>Mit = statt += bleibt nur der zuletzt zugewiesene Gradient.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>With the penalty of {penalty} {which} is {objective}.</source>
      <translation>Mit dem Strafterm {penalty} ist {which} {objective}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Without a topological sort, a value that is used twice passes on its gradient too often.</source>
      <translation>Ohne topologische Sortierung gibt ein zweimal verwendeter Wert seinen Gradienten zu oft weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>backward() was called twice before the update.</source>
      <translation>backward() wurde vor der Aktualisierung zweimal aufgerufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>change</source>
      <comment>name in a formula</comment>
      <translation>Änderung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>data loss {gradient}</source>
      <translation>Datenverlust {gradient}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>g = {before} bounded by {limit} = {after}</source>
      <translation>g = {before}, begrenzt auf {limit} = {after}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>grad was {left}, is set to 0; {parts}: grad is {now}</source>
      <translation>grad war {left}, wird auf 0 gesetzt; {parts}: grad ist {now}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>grad was {left}, this pass adds {own} ({parts}), now {now}</source>
      <translation>grad war {left}, dieser Durchlauf addiert {own} ({parts}), jetzt {now}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>penalty {gradient}</source>
      <translation>Strafterm {gradient}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>the batch's objective</source>
      <translation>der Zielwert des Batches</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>the objective</source>
      <translation>der Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{formula}, clipped by the norm of all gradients</source>
      <translation>{formula}, begrenzt nach der Norm aller Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{name}: {number}, frozen. Nothing of it changes in this half.</source>
      <translation>{name}: {number}, eingefroren. In dieser Hälfte ändert sich nichts daran.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{name}: {number}. Nothing of it changes in this half.</source>
      <translation>{name}: {number}. In dieser Hälfte ändert sich nichts daran.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{number}, frozen: no update</source>
      <translation>{number}, eingefroren: keine Aktualisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{number}, no update</source>
      <translation>{number}, keine Aktualisierung</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{n} parameters are frozen: a gradient, no update.</source>
      <translation>
        <numerusform>{n} Parameter ist eingefroren: ein Gradient, keine Aktualisierung.</numerusform>
        <numerusform>{n} Parameter sind eingefroren: ein Gradient, keine Aktualisierung.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{n} points</source>
      <translation>
        <numerusform>{n} Punkt</numerusform>
        <numerusform>{n} Punkte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} (the schedule's)</source>
      <translation>{optimizer} (nach dem Plan)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} at the rate {rate}</source>
      <translation>{optimizer} mit der Rate {rate}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} changes 0 of {n} parameters.</source>
      <translation>{optimizer} ändert 0 von {n} Parametern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} changes {moved} of {n} parameters, the {parameter} the most: {change}.</source>
      <translation>{optimizer} ändert {moved} von {n} Parametern, am meisten {parameter}: {change}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{parts}: grad is {now}</source>
      <translation>{parts}: grad ist {now}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_picture.py" />
      <source>({low} to {high})</source>
      <translation>({low} bis {high})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_picture.py" />
      <source>{done} of {all} runs done</source>
      <translation>{done} von {all} Läufen fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>Best {measure}: {number} at {where}</source>
      <translation>Bester Wert, {measure}: {number} bei {where}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>No point has all its runs without one that diverged or failed.</source>
      <translation>Kein Punkt hat alle Läufe, ohne dass einer divergiert oder gescheitert ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{done} of {all} runs</source>
      <translation>{done} von {all} Läufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{done} of {all} runs, about {time} left</source>
      <translation>{done} von {all} Läufen, noch etwa {time}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{hours} h</source>
      <translation>{hours} h</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{n} of {all} diverged</source>
      <translation>{n} von {all} divergiert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{n} of {all} failed</source>
      <translation>{n} von {all} gescheitert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>classes {names}</source>
      <translation>Klassen {names}</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>{n} rows. Inputs: {inputs}. {label}: {learnt}.</source>
      <translation>
        <numerusform>{n} Zeile. Eingänge: {inputs}. {label}: {learnt}.</numerusform>
        <numerusform>{n} Zeilen. Eingänge: {inputs}. {label}: {learnt}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs at the end: both passes send each of the {count} values the same.</source>
      <translation>Am Ende weicht kein Gradient ab: beide Durchläufe schicken jedem der {count} Werte dasselbe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs at this step, and the passes go on.</source>
      <translation>Bei diesem Schritt weicht kein Gradient ab, und die Durchläufe gehen weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs: these bugs show in the next step of the leaves (Nudge), not in this pass.</source>
      <translation>Kein Gradient weicht ab: diese Fehler zeigen sich beim nächsten Schritt der Blätter (Anstoßen), nicht in diesem Durchlauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>The bugs lead the program another way: the two graphs are not the same, and are not compared.</source>
      <translation>Die Fehler führen das Programm einen anderen Weg: die zwei Graphen sind nicht gleich und werden nicht verglichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>with the bugs</source>
      <translation>mit den Fehlern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>without them</source>
      <translation>ohne sie</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>{n} more differ</source>
      <translation>
        <numerusform>{n} weiterer weicht ab</numerusform>
        <numerusform>{n} weitere weichen ab</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” changes nothing: the program sent its gradients itself.</source>
      <translation>„{bug}“ ändert nichts: das Programm hat seine Gradienten selbst geschickt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” changes nothing: what the second pass adds is 0.</source>
      <translation>„{bug}“ ändert nichts: was der zweite Durchlauf addiert, ist 0.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” lets a value that is used twice pass on too early what it got. Here those are leaves ({names}), which pass nothing on.</source>
      <translation>
        <numerusform>„{bug}“ lässt einen zweimal verwendeten Wert zu früh weitergeben, was er bekam. Hier ist das {names}, ein Blatt, das nichts weitergibt.</numerusform>
        <numerusform>„{bug}“ lässt einen zweimal verwendeten Wert zu früh weitergeben, was er bekam. Hier sind das Blätter ({names}), die nichts weitergeben.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” loses what was there before: for {names}, used more than once, that is 0 here.</source>
      <translation>„{bug}“ verliert, was vorher da war: für {names}, mehrfach verwendet, ist das hier 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” needs a value that is used twice, and here each is used once.</source>
      <translation>„{bug}“ braucht einen Wert, der zweimal verwendet wird, und hier wird jeder einmal verwendet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” passes on too early what {names} got: here that changes no sum.</source>
      <translation>„{bug}“ gibt zu früh weiter, was {names} bekommt: hier ändert das keine Summe.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” shows in the next pass: before this one all gradients were 0. Nudge, and see.</source>
      <translation>„{bug}“ zeigt sich im nächsten Durchlauf: vor diesem waren alle Gradienten 0. Anstoßen und sehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_folding.py" />
      <source>Neurons {first}–{last}</source>
      <translation>Neuronen {first}–{last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_folding.py" />
      <source>Values {first}–{last}</source>
      <translation>Werte {first}–{last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_graph.py" />
      <source>sample 1 of {n}</source>
      <translation>Beispiel 1 von {n}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The first that is not finite is {value}: {number}.</source>
      <translation>Der erste, der nicht endlich ist, ist {value}: {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The gradient of {value} is {number}: it is not finite.</source>
      <translation>Der Gradient von {value} ist {number}: er ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The result is {number}.</source>
      <translation>Das Ergebnis ist {number}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{n} operations</source>
      <translation>
        <numerusform>{n} Operation</numerusform>
        <numerusform>{n} Operationen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{n} values</source>
      <translation>
        <numerusform>{n} Wert</numerusform>
        <numerusform>{n} Werte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{size}, no errors</source>
      <translation>{size}, keine Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{value} in line {line}</source>
      <translation>{value} in Zeile {line}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>All values are computed. The backward pass begins at {root}, whose gradient is set to 1.</source>
      <translation>Alle Werte sind berechnet. Der Rückwärtsdurchlauf beginnt bei {root}, dessen Gradient auf 1 gesetzt wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>Forward pass done</source>
      <translation>Vorwärtsdurchlauf fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>The program sent its gradients itself. They are shown as it left them, and no backward() is added.</source>
      <translation>Das Programm hat seine Gradienten selbst geschickt. Sie sind gezeigt, wie es sie gelassen hat; kein backward() kommt dazu.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>The program's own gradients</source>
      <translation>Die eigenen Gradienten des Programms</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>With the numbers of now:</source>
      <translation>Mit den jetzigen Zahlen:</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>t is the number of the step, from 1.</source>
      <translation>t ist die Nummer des Schritts, von 1 an.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>{optimizer}: what a step makes of the gradient g = ∂L/∂p</source>
      <translation>{optimizer}: was ein Schritt aus dem Gradienten g = ∂L/∂p macht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>a leaf</source>
      <translation>ein Blatt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>by definition</source>
      <translation>nach Definition</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>from before</source>
      <translation>von vorher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>not computed yet</source>
      <translation>noch nicht berechnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>still to come</source>
      <translation>kommt noch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the first {n} open here</source>
      <translation>die ersten {n} öffnen hier</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the product along it</source>
      <translation>das Produkt darauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the smaller ones</source>
      <translation>die kleineren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the sum of the products</source>
      <translation>die Summe der Produkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>too many to list</source>
      <translation>zu viele für eine Liste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{name} is not computed yet</source>
      <translation>{name} ist noch nicht berechnet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{name}.grad is 1 by definition: {name} is what is differentiated</source>
      <translation>{name}.grad ist nach Definition 1: {name} ist, was abgeleitet wird</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{paths}: {detail}</source>
      <translation>{paths}: {detail}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{paths}: {detail} is {number}</source>
      <translation>{paths}: {detail} ist {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{some}: together {sum}</source>
      <translation>{some}: zusammen {sum}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{value} was there before backward()</source>
      <translation>{value} stand vor backward() da</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{value} was there before backward(), and is overwritten</source>
      <translation>{value} stand vor backward() da und wird überschrieben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>1st</source>
      <comment>operand</comment>
      <translation>1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>1st operand</source>
      <translation>1. Operand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>2nd</source>
      <comment>operand</comment>
      <translation>2.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>2nd operand</source>
      <translation>2. Operand</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>= in place of +=: only the last share counts, and what was there is lost.</source>
      <translation>= statt +=: nur der letzte Anteil zählt, und was dort stand, ist verloren.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>= in place of +=: only the last share counts, and {n} before it are lost.</source>
      <translation>
        <numerusform>= statt +=: nur der letzte Anteil zählt, und {n} davor ist verloren.</numerusform>
        <numerusform>= statt +=: nur der letzte Anteil zählt, und {n} davor sind verloren.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>By its uses it would be {sum} = {total}.</source>
      <translation>Nach den Verwendungen wäre es {sum} = {total}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Computed anew, {root} grows by {true}, from {before} to {after}</source>
      <translation>Neu berechnet wächst {root} um {true}, von {before} auf {after}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Gradients add up: this one was not 0 before backward().</source>
      <translation>Gradienten addieren sich: dieser war vor backward() nicht 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>If {own} grows by {step}, {root} grows by {predicted}: {factors}.</source>
      <translation>Wächst {own} um {step}, so wächst {root} um {predicted}: {factors}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>If {own} shrinks by {step}, {root} grows by {predicted}: {factors}.</source>
      <translation>Sinkt {own} um {step}, so wächst {root} um {predicted}: {factors}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Nothing has been computed yet: this 0 is no answer.</source>
      <translation>Noch nichts ist berechnet: diese 0 ist keine Antwort.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>The program's own gradient is not what the uses give.</source>
      <translation>Der eigene Gradient des Programms ist nicht, was die Verwendungen ergeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>about 10^{power}</source>
      <translation>etwa 10^{power}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>backward() begins here, and sets this gradient to 1.</source>
      <translation>backward() beginnt hier und setzt diesen Gradienten auf 1.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{count} paths to {root}</source>
      <translation>
        <numerusform>{count} Pfad zu {root}</numerusform>
        <numerusform>{count} Pfade zu {root}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{equation} so far</source>
      <translation>{equation} bisher</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{name} = {value}, a leaf</source>
      <translation>{name} = {value}, ein Blatt</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} of {shares} are still to come.</source>
      <translation>
        <numerusform>{n} von {shares} kommt noch.</numerusform>
        <numerusform>{n} von {shares} kommen noch.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} shares</source>
      <translation>
        <numerusform>{n} Anteil</numerusform>
        <numerusform>{n} Anteilen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{own}.grad = {grad}, as the program left it.</source>
      <translation>{own}.grad = {grad}, wie das Programm es gelassen hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{own}.grad = {grad}, by definition: {name} is what is differentiated.</source>
      <translation>{own}.grad = {grad}, nach Definition: {name} ist, was abgeleitet wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: as predicted.</source>
      <translation>{said}: wie vorhergesagt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: {off} off, {share}.</source>
      <translation>{said}: um {off} daneben, {share}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: {off} off.</source>
      <translation>{said}: um {off} daneben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{slope} is {own}.grad when backward() is done.</source>
      <translation>{slope} ist {own}.grad, wenn backward() fertig ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}, overwritten by a later one</source>
      <translation>{use}, von einem späteren überschrieben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}: gradient {upstream} times the local derivative {local} is {share}</source>
      <translation>{use}: Gradient {upstream} mal lokale Ableitung {local} ist {share}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}: still to come</source>
      <translation>{use}: kommt noch</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>… {n} more …</source>
      <translation>
        <numerusform>… {n} weiterer …</numerusform>
        <numerusform>… {n} weitere …</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/zero_lines.py" />
      <source>0 before hidden {layer}</source>
      <translation>0 vor Schicht {layer}</translation>
    </message>
  </context>
</TS>
