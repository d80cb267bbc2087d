<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>None</source>
      <comment>clipping</comment>
      <translation>Keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>Norm</source>
      <translation>Norm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>Value</source>
      <comment>clipping</comment>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>each g becomes min(max(g, −c), c): none is larger than c, and the direction may change</source>
      <translation>jedes g wird min(max(g, −c), c): keines ist größer als c, und die Richtung kann sich ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>g becomes g · min(c / (‖g‖ + 10⁻⁶), 1), with ‖g‖ = √(Σ g²) over all parameters that are not frozen (Pascanu and others, 2013; PyTorch's form)</source>
      <translation>g wird g · min(c / (‖g‖ + 10⁻⁶), 1), mit ‖g‖ = √(Σ g²) über alle nicht eingefrorenen Parameter (Pascanu und andere, 2013; Form von PyTorch)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/clippings.py" />
      <source>the gradient is taken as it is</source>
      <translation>der Gradient wird genommen, wie er ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>'{text}'</source>
      <translation>„{text}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>A feature is a formula of 1 to {most} printable characters.</source>
      <translation>Ein Merkmal ist eine Formel aus 1 bis {most} druckbaren Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>The feature {feature} can't be: {reason}</source>
      <translation>Das Merkmal {feature} geht nicht: {reason}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>The feature {feature} is there already, as {other}.</source>
      <translation>Das Merkmal {feature} gibt es schon, als {other}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>The feature {feature} is there already.</source>
      <translation>Das Merkmal {feature} gibt es schon.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>The feature {feature} is {what} at test point {point} ({at}). Write it so that it is a number at every point.</source>
      <translation>Das Merkmal {feature} ist bei Testpunkt {point} ({at}) {what}. Bitte so schreiben, dass es bei jedem Punkt eine Zahl ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <source>The feature {feature} is {what} at training point {point} ({at}). Write it so that it is a number at every point.</source>
      <translation>Das Merkmal {feature} ist bei Trainingspunkt {point} ({at}) {what}. Bitte so schreiben, dass es bei jedem Punkt eine Zahl ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>infinite</source>
      <translation>unendlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/features.py" />
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>not a number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>All zero</source>
      <translation>Alle null</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>He normal</source>
      <translation>He normal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>Uniform ±1, bias 0</source>
      <translation>Uniform ±1, Bias 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>Uniform ±1, bias too</source>
      <translation>Uniform ±1, auch Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>Uniform ±1/√n</source>
      <translation>Uniform ±1/√n</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>Xavier uniform</source>
      <translation>Xavier uniform</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w = 0, b = 0: the neurons of a layer never come to differ</source>
      <translation>w = 0, b = 0: die Neuronen einer Schicht werden nie verschieden</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w and b from U(−1, 1) (the lecture)</source>
      <translation>w und b aus U(−1, 1) (die Vorlesung)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w from N(0, σ²) with σ = √(2 / n), b = 0 (He and others, 2015)</source>
      <translation>w aus N(0, σ²) mit σ = √(2 / n), b = 0 (He und andere, 2015)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w from U(−1, 1), b = 0 (micrograd)</source>
      <translation>w aus U(−1, 1), b = 0 (micrograd)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w from U(−1/√n, 1/√n), b = 0</source>
      <translation>w aus U(−1/√n, 1/√n), b = 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/initialisers.py" />
      <source>w from U(−√(6/(n + m)), √(6/(n + m))), b = 0 (Glorot, 2010)</source>
      <translation>w aus U(−√(6/(n + m)), √(6/(n + m))), b = 0 (Glorot, 2010)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Absolute error</source>
      <translation>Absoluter Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Huber</source>
      <translation>Huber</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Logistic</source>
      <translation>Logistisch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Max-margin (SVM)</source>
      <translation>Max-Margin (SVM)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Multi-class margin</source>
      <translation>Mehrklassen-Margin</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Softmax cross-entropy</source>
      <translation>Softmax-Kreuzentropie</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/losses.py" />
      <source>Squared error</source>
      <translation>Quadratfehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>AdaGrad</source>
      <translation>AdaGrad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>AdamW 0.95</source>
      <translation>AdamW 0.95</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>EurekaLabs' micrograd, 2024</source>
      <translation>micrograd von EurekaLabs, 2024</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>Kingma and Ba, 2015, algorithm 1</source>
      <translation>Kingma und Ba, 2015, Algorithmus 1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>Momentum</source>
      <translation>Momentum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>Polyak, 1964; the value usual since Krizhevsky and others, 2012</source>
      <translation>Polyak, 1964; der seit Krizhevsky und anderen, 2012, übliche Wert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>PyTorch's</source>
      <translation>der von PyTorch</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>PyTorch's; Duchi and others, 2011, have no value for it</source>
      <translation>der von PyTorch; Duchi und andere, 2011, haben keinen Wert dafür</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>PyTorch's; Loshchilov and Hutter, 2019</source>
      <translation>der von PyTorch; Loshchilov und Hutter, 2019</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>PyTorch's; Tieleman and Hinton, 2012, lecture 6.5, take 0.9</source>
      <translation>der von PyTorch; Tieleman und Hinton, 2012, Vorlesung 6.5, nehmen 0.9</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>RMSProp</source>
      <translation>RMSProp</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/optimizers.py" />
      <source>as for momentum; the form of Sutskever and others, 2013</source>
      <translation>wie bei Momentum; die Form von Sutskever und anderen, 2013</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <source>Output neuron</source>
      <translation>Ausgangsneuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <source>Output neuron {letter}</source>
      <translation>Ausgangsneuron {letter}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <source>bias of {neuron}</source>
      <translation>Bias von {neuron}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <source>output</source>
      <comment>neuron</comment>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <source>weight {source} to {neuron}</source>
      <translation>Gewicht {source} zu {neuron}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/parameters.py" />
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>Neuron {name}</source>
      <translation>Neuron {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/penalties.py" />
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/penalties.py" />
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/penalties.py" />
      <source>None</source>
      <comment>penalty</comment>
      <translation>Keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>A number</source>
      <translation>Eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Accuracy</source>
      <translation>Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Mean error</source>
      <translation>Mittlerer Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>One output: its sign decides the class</source>
      <translation>Ein Ausgang: sein Vorzeichen entscheidet die Klasse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>One output: the number itself</source>
      <translation>Ein Ausgang: die Zahl selbst</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Several classes</source>
      <translation>Mehrere Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Test R²</source>
      <translation>Test-R²</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Test accuracy</source>
      <translation>Test-Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Test mean error</source>
      <translation>Mittlerer Testfehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>Two classes</source>
      <translation>Zwei Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/problems.py" />
      <source>{count} outputs: the largest decides the class</source>
      <translation>{count} Ausgänge: der größte entscheidet die Klasse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>A formula can have at most {most} characters, not {count}.</source>
      <translation>Eine Formel kann höchstens {most} Zeichen haben, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>A formula of lr, k and n is missing. Type one such as lr * 0.99**k.</source>
      <translation>Eine Formel aus lr, k und n fehlt. Eine eingeben, etwa lr * 0.99**k.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>At step {step} the rate that the schedule gives is {what}.</source>
      <translation>Bei Schritt {step} ist die Rate, die der Plan ergibt, {what}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>At step {step} the schedule gives {rate}, and a rate is never negative. Write max(0, ...).</source>
      <translation>Bei Schritt {step} ergibt der Plan {rate}, und eine Rate ist nie negativ. Bitte max(0, ...) schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Constant</source>
      <translation>Konstant</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Cosine</source>
      <translation>Kosinus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Exponential</source>
      <translation>Exponentiell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Linear decay</source>
      <translation>Linearer Abfall</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>One-cycle</source>
      <translation>One-Cycle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Step decay</source>
      <translation>Stufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>This can't be computed: look for a division by 0, or a number that is too large.</source>
      <translation>Das lässt sich nicht berechnen: auf eine Division durch 0 oder eine zu große Zahl achten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Typed</source>
      <translation>Eingetippt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>Warm-up</source>
      <translation>Warm-up</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>a tenth of it after every n steps</source>
      <translation>nach je n Schritten ein Zehntel davon</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>by the same factor at every step, a tenth in n</source>
      <translation>bei jedem Schritt um denselben Faktor, ein Zehntel in n</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>down to 0 within n steps along half a cosine (Loshchilov and Hutter, 2017)</source>
      <translation>in n Schritten auf 0 entlang eines halben Kosinus (Loshchilov und Hutter, 2017)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>down to a tenth within n steps, and held there (micrograd's demo)</source>
      <translation>in n Schritten auf ein Zehntel, dort gehalten (micrograds Demo)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>up from η/25 in 0.3 n steps, then down to η/250,000 at step n (Smith and Topin, 2019; PyTorch's form)</source>
      <translation>von η/25 in 0.3 n Schritten hinauf, dann bis Schritt n hinab auf η/250 000 (Smith und Topin, 2019; Form von PyTorch)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>up from η/n to η within n steps, held there</source>
      <translation>in n Schritten von η/n auf η, dort gehalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/schedules.py" />
      <source>η itself at every step</source>
      <translation>η selbst bei jedem Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>A network takes one list of inputs.</source>
      <translation>Ein Netz nimmt eine Liste von Eingaben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>A neuron takes one list of inputs, not {thing}.</source>
      <translation>Ein Neuron nimmt eine Liste von Eingaben, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>An input must be a Value or a number, not {thing}.</source>
      <translation>Eine Eingabe muss ein Value oder eine Zahl sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>Layer {number}</source>
      <translation>Schicht {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>Neuron</source>
      <translation>Neuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The bias</source>
      <translation>Der Bias</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The number of inputs</source>
      <translation>Die Anzahl der Eingaben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The number of neurons</source>
      <translation>Die Anzahl der Neuronen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The second argument of MLP() is a list of layer sizes, such as [4, 4, 1].</source>
      <translation>Das zweite Argument von MLP() ist eine Liste von Schichtgrößen, etwa [4, 4, 1].</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The seed</source>
      <translation>Der Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The size of a layer</source>
      <translation>Die Größe einer Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The {word} can't be this formula. {error}</source>
      <translation>„{word}“ kann nicht diese Formel sein. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>The {word} must be one of {names}.</source>
      <translation>„{word}“ muss eines von {names} sein.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>This takes {n} inputs, not {count}.</source>
      <translation>
        <numerusform>Dies nimmt {n} Eingabe, nicht {count}.</numerusform>
        <numerusform>Dies nimmt {n} Eingaben, nicht {count}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>activation</source>
      <translation>Aktivierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>output</source>
      <comment>argument</comment>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>trained() takes no arguments: it is the network in Train.</source>
      <translation>trained() nimmt keine Argumente: es ist das Netz in „Training“.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>{name}() has no argument called '{word}'.</source>
      <translation>{name}() hat kein Argument namens '{word}'.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>{name}() takes 0 arguments, not {count}.</source>
      <translation>{name}() nimmt 0 Argumente, nicht {count}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>{name}() takes {n} sizes in front, not {count}.</source>
      <translation>
        <numerusform>{name}() nimmt vorn {n} Größe, nicht {count}.</numerusform>
        <numerusform>{name}() nimmt vorn {n} Größen, nicht {count}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/nn/vocabulary.py" />
      <source>{what} must be between 1 and {most}, not {size}.</source>
      <translation>{what} muss zwischen 1 und {most} liegen, nicht bei {size}.</translation>
    </message>
  </context>
</TS>
