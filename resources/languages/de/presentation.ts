<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/presentation/answers.py" />
      <source>Type a number such as {minus}1.5 or 0.5*2, a sign (+, {minus} or 0), or ? if you don't know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/answers.py" />
      <source>Write decimals with a point: 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>empty</source>
      <comment>cell</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>{n} lines follow from that.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/cell_output.py" />
      <source>… and {n} more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>From step {step}, each loss after the step with its rate.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>Running mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/course_tables.py" />
      <source>{measure} of runs</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>all bugs off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>batches of all points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>features {formulas}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} gets the activation {activation}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} gets {neurons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>hidden {layer} removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>new layer of {neurons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>no features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>no {setting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>other neurons</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{n} neurons</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{setting} as usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <source>{what} set by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>none</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} set free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>bug “{bug}” off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>bug “{bug}” on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} set to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>as usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/edit_words.py" />
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>all points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>Feature {what}
Click to let the network see it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>Feature {what}, which the network sees.
Click to take it away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/feature_chips.py" />
      <source>The network needs at least one input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Enter a finite number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Enter one such as -0.25 or 1e-3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>Type {one} or {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>“{typed}” can be read in two ways.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/formats.py" />
      <source>“{typed}” is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Compared are the gradients that the program itself set, or sent in full, as derivatives of {root}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Gradient check: there is no value to check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Gradient check: {results}. Largest difference {largest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>Smallest error {error} at h = {h}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The central difference of {label} is not finite at any h.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The first that differs is {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>The program sent its gradients itself, but gave its result no gradient of 1: nothing can be compared. Begin with {root}.grad = 1.0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>agrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs by {difference}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>differs, {one} against {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>kink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>predict it first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>the step h must be above 0, not {h}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values are to be predicted first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{n} of {all} values stand at a kink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/gradient_table.py" />
      <source>{one} against {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>A step too large for it does that; a lower learning rate or a leaky ReLU helps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>A step too large for it does that; a lower learning rate, or a formula that has a slope there, helps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Dead means that it is above 0 at no training point: where it is 0 so is its slope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Dead means that the slope of its formula is 0 at every training point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Large weights or inputs push it there; smaller initial weights or a lower learning rate help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means that it is beyond ±0.99, where its slope, 1 − tanh², is below 0.02.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means that the slope of its formula is within ±{limit:.3g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>Saturated means within 0.005 of 0 or 1, where its slope, s (1 − s), is below 0.005.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The network is dead: every gradient is 0, so steps change nothing any more. Begin again with a lower learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The network is dead: {which} is {state} at all {points}, so it says the same of each of them, whatever more steps do. Begin again with a lower learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>The output neuron</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>dead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>every neuron of hidden layer {layer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its ReLU is 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its sigmoid is within 0.005 of 0 or 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its slope is 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its slope is within ±{limit:.3g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its tanh is beyond ±0.99</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its weights hardly learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>its weights no longer learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>off</source>
      <comment>neuron</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>saturated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>the output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{neuron} is {word} at {share} of {points}: {state} at {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{neuron} is {word}: {state} at all {points}, so {effect}. {cause}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{n} training points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{n} training points looked at, of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/health.py" />
      <source>{word} at {share} of {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>At most {most} columns can be inputs, and {chosen} are chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>It could not be read: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>the clipboard</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/importing.py" />
      <source>{n} of {all} columns of numbers are inputs.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Hatched: not a finite number, at {unknown} of {places} places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Its two directions have {shares} of the path's variance, {whole:.1f}% in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Seed {seed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>Step {step}. Objective {objective} ({made_of} over {points} training points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>The gradient is {length} long; one step of plain gradient descent goes {step} (dotted).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>data loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>data loss and penalty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{text}, now another at the full dot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{text}, now {objective} at the full dot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{where}: objective {objective}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/landscape_picture.py" />
      <source>{where}: objective {objective} = data loss {data_loss} + penalty {penalty}</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A gradient of 0 would say that {root} does not move with {own}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A pass without the bugs that are on gives this; with them it comes out otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative has the exponent as a factor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative has the exponent lowered by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>A power's derivative keeps the power, lowered by one: k · x^(k − 1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is tanh itself: its derivative is 1 − tanh(x)².</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the data of {own}, not its gradient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the data of {own}. Its gradient says how {own} moves with itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the gradient of {out}: multiply it by the local derivative, {local}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the local derivative: multiply it by the gradient of {out}, {upstream}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the local derivative: multiply it by the gradient of {out}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the share by {out} alone: {uses} (+=).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the sum of the gradients that come in: multiply each by its local derivative first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is the sum of the local derivatives: multiply each by the gradient of what it leads to first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>That is what = leaves, the share by {out} alone: {uses} (+=).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The data of {own} is 0, but the result moves with it all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The local derivative of a product is the other factor, not the value itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The share by {out} is missing: {uses}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The sigmoid's derivative is s · (1 − s): a factor is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>The size is right, the sign is the other one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>cos's derivative is −sin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>exp's derivative is exp itself, not x · exp(x − 1).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>exp's derivative is its own output, not what goes in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>log's derivative is 1/x, not x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>sin's derivative is cos.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: square its output, not x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: the 1 − is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>tanh's derivative is 1 − tanh(x)²: the square is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>{own} is used {times} times, and the shares add up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/mistakes.py" />
      <source>{own} moves with itself: the pass begins with its gradient, 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/neuron_map.py" />
      <source>0 before {activation}</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>No cell has led to a graph yet. Assign a Value in one, such as a = Value(2.0), and run it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>What it printed and plotted is not kept: all cells together gave more than there is room for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>not run</source>
      <comment>state</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>ran</source>
      <comment>state</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>ran in part</source>
      <comment>state</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>went wrong</source>
      <comment>state</comment>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{n} have not run</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{n} have pieces that were not done</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/notebook.py" />
      <source>{ran} of {n} cells ran</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Before, {name}.grad held {before}, as if {name} was used elsewhere too, and after backward() {after}: shown is what it gained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Both graphs hold the same numbers where they can be compared: your class builds this of other values than the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Both graphs hold the same numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Line {line} {did}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Line {line}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>The app knows no such op: the list compares it with differences of your own result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>The app's graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>Your graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>made {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>wrote {name}.grad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{graph}, a gradient of {gradient} sent back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{graph}, after backward()</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is compared with nothing: the app knows no such op: the list compares it with differences of your own result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {data} and its gradient {gradient} in both graphs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {own}, and {table} in the app's graph.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} is {own}, and {table} in the app's graph: no statement of yours wrote it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name} stands for no value of the app's graph.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{name}.grad is {own}, and {numerical} by differences of your own result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/own_graphs.py" />
      <source>{out} is not linked to {lost}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At least one point must be left. Start empty to paint without the old points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At most {most} points can be painted on, and there are {there}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>At most {most} points can be painted. Erase some first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/painting.py" />
      <source>Only points of classes with two inputs can be painted. Choose such a data set first.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/parameter_tree.py" />
      <source>weight from {neuron}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>predicted {answer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>test point {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>train point {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}, residual {residual}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plane_words.py" />
      <source>{point}: target {target}, wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Around step {step}, over {points} training points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>At step {step}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Batch loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Diverged or failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>From</source>
      <comment>number</comment>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Of its</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Of {n} steps that follow each other the last one that was measured is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Over {seeds} seeds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Runs done</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>To</source>
      <comment>number</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>Train loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>What is there</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>the beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/plot_tables.py" />
      <source>the latest step</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>: with = only the last of {count} shares stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is negative.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is no number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>It is positive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>The numbers are shown once they are predicted: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What did the program leave in {own}.grad?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What is {own}.grad, ∂{root}/∂{own}, after backward(), with the bugs that are on?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>What is {own}.grad, ∂{root}/∂{own}, after backward()?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{own}.grad = {total}: so the program left it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{own}.grad = {total}: the pass begins at {own}, and ∂{own}/∂{own} = 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <source>{right} right, {wrong} wrong, {not_known} not known</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} more: {rest}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/predictions.py" />
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{value} from before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By epoch: samples trained on, in training sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By step: one update of the parameters each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>By time: a processor's seconds for the steps, measured on this machine while the runs are replayed; without compiling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>Epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_courses.py" />
      <source>epoch</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>other activations or features</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>set to {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{n} set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{points} points, seed {seed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <source>{rows} of {inputs} inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_differences.py" />
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>{what} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>Taken again, the run came to this. The file said otherwise: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_endings.py" />
      <source>accuracy</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>The run goes another way from step {step}: the {n} changes made later no longer belong to it. Undo brings them back.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>The run goes another way from step {step}: {n} later steps no longer belong to it. Undo brings them back.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>another activation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>full</source>
      <comment>batch</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>network {sizes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <source>new points (seed {seed})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_log.py" />
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>arithmetic</source>
      <translation>Arithmetik</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>batch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>clip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>clip limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>data seed {seed}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>decay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>epsilon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>fork of {run} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>full batch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>momentum</source>
      <translation>Momentum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>no bugs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>none frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>other network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>penalised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>regularisation</source>
      <translation>Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>run {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>schedule</source>
      <translation>Plan</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>usual {setting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>weight decay</source>
      <translation>Gewichtszerfall</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>with bugs</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>{n} frozen</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <source>{words} from step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_names.py" />
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_sparks.py" />
      <source>loss {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>best test {loss}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>bias of {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>loss {loss}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>loss {loss} at step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <source>{what} edited</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/run_strip.py" />
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Added in the order in which the step adds them, these are the gradient to the last bit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>After clipping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Each adds less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Each has a smaller loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>It was not set to zero before the backward pass</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Mean over {n} points</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the mean over {n} points</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the parameter itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Of the parameters alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Point {n}, {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Something in this sum is not finite, and so the sum is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>These add up to {sum}: {apart} from the gradient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>They are not listed: the table would be too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>Turbo arithmetic rounds otherwise, and so do sums in another order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What is sent back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What stood there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>What the optimizer gets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>With = in place of +=, the gradient of one sample is left: the others' were written over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>all training points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>the {n} points of its batch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{caption}, each ÷ {n}: the data loss is their mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{gradient}, step {step}, over {points}, largest first</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} more points</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} points add nothing</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/sample_rows.py" />
      <source>{n} points are written over</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/setting_words.py" />
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source> to </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>Points are the paler the farther they are from the slice: the root mean square, over the held inputs, of how far a point's number is from where the input is held, in standard deviations of the training points. One that is 1 away has about 0.6 of its colour, one that is 2 away 0.15.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>as set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at test point {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at the means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>at train point {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/slices.py" />
      <source>{input} held at {number}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/slices.py" />
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>{listed} and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/small_plots.py" />
      <source>The learning rate η by the present settings, from step 0 to {last}; at most {rate}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/small_plots.py" />
      <source>f(x) is solid, its derivative f′(x) dashed: x from {left} to {right}, both from {low} to {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>At point {n} it says {score}, which is {decided}; the target is {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>At point {n} it says {score}; the target is {target}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Backward</source>
      <comment>half</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping at {limit} changes no gradient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping first bounds {n} gradients by {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Clipping first takes each gradient times {factor}, for their norm is over {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Forward</source>
      <comment>half</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>It is frozen: its gradient is found, and no update is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Its sign is wrong: the step goes up the gradient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>No update is made: the objective is out of range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>No update is made: the objective is {objective}, out of range, and the run stops.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Over all {n} the data loss is {loss}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradient's norm is {norm}, its largest part {part} at the {parameter}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradients are not set to zero: this pass adds to what stood there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The gradients are set to zero, and the mean loss is sent back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The loss of point {n} is {loss}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The mean over all {points}, the data loss, is {loss}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The mean over the batch, {points}, is {loss}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The network is asked about {points}, the batch of this step, of {all}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>The network is asked about {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>There is no penalty, so that is {which}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Update</source>
      <comment>half</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>With = in place of +=, only the gradient that was assigned last is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>With the penalty of {penalty} {which} is {objective}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>Without a topological sort, a value that is used twice passes on its gradient too often.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>backward() was called twice before the update.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>change</source>
      <comment>name in a formula</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>data loss {gradient}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>g = {before} bounded by {limit} = {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>grad was {left}, is set to 0; {parts}: grad is {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>grad was {left}, this pass adds {own} ({parts}), now {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>penalty {gradient}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>the batch's objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>the objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{formula}, clipped by the norm of all gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{name}: {number}, frozen. Nothing of it changes in this half.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{name}: {number}. Nothing of it changes in this half.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{number}, frozen: no update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{number}, no update</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{n} parameters are frozen: a gradient, no update.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} at the rate {rate}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} changes 0 of {n} parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{optimizer} changes {moved} of {n} parameters, the {parameter} the most: {change}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/step_words.py" />
      <source>{parts}: grad is {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_picture.py" />
      <source>({low} to {high})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_picture.py" />
      <source>{done} of {all} runs done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>Best {measure}: {number} at {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>No point has all its runs without one that diverged or failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{done} of {all} runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{done} of {all} runs, about {time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{hours} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{n} of {all} diverged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{n} of {all} failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/sweep_words.py" />
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>classes {names}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/table_words.py" />
      <source>{n} rows. Inputs: {inputs}. {label}: {learnt}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs at the end: both passes send each of the {count} values the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs at this step, and the passes go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>No gradient differs: these bugs show in the next step of the leaves (Nudge), not in this pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>The bugs lead the program another way: the two graphs are not the same, and are not compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>with the bugs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>without them</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>{n} more differ</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” changes nothing: the program sent its gradients itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” changes nothing: what the second pass adds is 0.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” lets a value that is used twice pass on too early what it got. Here those are leaves ({names}), which pass nothing on.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” loses what was there before: for {names}, used more than once, that is 0 here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” needs a value that is used twice, and here each is used once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” passes on too early what {names} got: here that changes no sum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_compare.py" />
      <source>“{bug}” shows in the next pass: before this one all gradients were 0. Nudge, and see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_folding.py" />
      <source>Neurons {first}–{last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_folding.py" />
      <source>Values {first}–{last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_graph.py" />
      <source>sample 1 of {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The first that is not finite is {value}: {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The gradient of {value} is {number}: it is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>The result is {number}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{n} operations</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{n} values</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{size}, no errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_verdict.py" />
      <source>{value} in line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>All values are computed. The backward pass begins at {root}, whose gradient is set to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>Forward pass done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>The program sent its gradients itself. They are shown as it left them, and no backward() is added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/trace_walk.py" />
      <source>The program's own gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>With the numbers of now:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>t is the number of the step, from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/update_words.py" />
      <source>{optimizer}: what a step makes of the gradient g = ∂L/∂p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>a leaf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>by definition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>from before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>not computed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>still to come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the first {n} open here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the product along it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the smaller ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>the sum of the products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>too many to list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{name} is not computed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{name}.grad is 1 by definition: {name} is what is differentiated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{paths}: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{paths}: {detail} is {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{some}: together {sum}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{value} was there before backward()</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_rows.py" />
      <source>{value} was there before backward(), and is overwritten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>1st</source>
      <comment>operand</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>1st operand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>2nd</source>
      <comment>operand</comment>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>2nd operand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>= in place of +=: only the last share counts, and what was there is lost.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>= in place of +=: only the last share counts, and {n} before it are lost.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>By its uses it would be {sum} = {total}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Computed anew, {root} grows by {true}, from {before} to {after}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Gradients add up: this one was not 0 before backward().</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>If {own} grows by {step}, {root} grows by {predicted}: {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>If {own} shrinks by {step}, {root} grows by {predicted}: {factors}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>Nothing has been computed yet: this 0 is no answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>The program's own gradient is not what the uses give.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>about 10^{power}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>backward() begins here, and sets this gradient to 1.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{count} paths to {root}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{equation} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{name} = {value}, a leaf</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} of {shares} are still to come.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{n} shares</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{own}.grad = {grad}, as the program left it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{own}.grad = {grad}, by definition: {name} is what is differentiated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: as predicted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: {off} off, {share}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{said}: {off} off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{slope} is {own}.grad when backward() is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}, overwritten by a later one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}: gradient {upstream} times the local derivative {local} is {share}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>{use}: still to come</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/presentation/why_text.py" />
      <source>… {n} more …</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/presentation/zero_lines.py" />
      <source>0 before hidden {layer}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
