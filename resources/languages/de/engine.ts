<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>A formula can have at most {most} characters, not {length}.</source>
      <translation>Eine Formel kann höchstens {most} Zeichen haben, nicht {length}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>A formula can have at most {most} ops, not {ops}.</source>
      <translation>Eine Formel kann höchstens {most} Operationen haben, nicht {ops}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>A formula of x is missing. Type one such as x * sigmoid(x).</source>
      <translation>Eine Formel von x fehlt. Eine eingeben, etwa x * sigmoid(x).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>A number in the formula is too large.</source>
      <translation>Eine Zahl in der Formel ist zu groß.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>At x = 0 the formula is {number}, and it must be a finite number there.</source>
      <translation>Bei x = 0 ist die Formel {number}, und dort muss sie eine endliche Zahl sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>At x = 0 the formula's derivative is {number}, and it must be a finite number there.</source>
      <translation>Bei x = 0 ist die Ableitung der Formel {number}, und dort muss sie eine endliche Zahl sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>The formula doesn't read {x}, the weighted sum of a neuron.</source>
      <translation>Die Formel verwendet {x} nicht, die gewichtete Summe eines Neurons.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>infinite</source>
      <translation>unendlich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/activation.py" />
      <source>not a number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>= instead of +=</source>
      <translation>= statt +=</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>A value that is used twice keeps the gradient of one use only.</source>
      <translation>Ein zweimal verwendeter Wert behält nur den Gradienten einer Verwendung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>A value that is used twice passes on its first gradient a second time.</source>
      <translation>Ein zweimal verwendeter Wert gibt seinen ersten Gradienten ein zweites Mal weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Each step moves by the sum of all gradients so far.</source>
      <translation>Jeder Schritt bewegt um die Summe aller bisherigen Gradienten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Gradients are assigned, not added.</source>
      <translation>Gradienten werden zugewiesen, nicht addiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Gradients are not set to zero before the next backward().</source>
      <translation>Gradienten werden vor dem nächsten backward() nicht auf null gesetzt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Gradients come out too large, the more so the deeper the graph.</source>
      <translation>Gradienten werden zu groß, umso mehr, je tiefer der Graph ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>No topological sort</source>
      <translation>Ohne topologische Sortierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>No zero_grad</source>
      <translation>Ohne zero_grad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>The loss grows.</source>
      <translation>Der Verlust wächst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>The update walks up the gradient instead of down.</source>
      <translation>Die Aktualisierung geht den Gradienten hinauf statt hinab.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Without a topological sort, backward() visits {visits} nodes of this graph, and more than {most} are not walked. Make the graph smaller, or switch the bug off.</source>
      <translation>Ohne topologische Sortierung besucht backward() {visits} Knoten dieses Graphen, und mehr als {most} werden nicht gegangen. Den Graphen verkleinern, oder den Fehler ausschalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>Wrong sign of the update</source>
      <translation>Falsches Vorzeichen der Aktualisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>backward() is called a second time before the gradients are zeroed.</source>
      <translation>backward() wird ein zweites Mal aufgerufen, bevor die Gradienten auf null gesetzt sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>backward() recurses into the operands at once, without sorting the graph first.</source>
      <translation>backward() geht sofort rekursiv in die Operanden, ohne den Graphen zuerst zu sortieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>backward() twice</source>
      <translation>backward() zweimal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>backward() with = in place of +=</source>
      <translation>backward() mit = statt +=</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with +=</source>
      <translation>mit +=</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with =</source>
      <translation>mit =</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with a sort</source>
      <translation>mit Sortierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with backward() once</source>
      <translation>mit einmal backward()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with backward() twice</source>
      <translation>mit zweimal backward()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with the right sign</source>
      <translation>mit richtigem Vorzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with the wrong sign</source>
      <translation>mit falschem Vorzeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>with zero_grad</source>
      <translation>mit zero_grad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>without a sort</source>
      <translation>ohne Sortierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/bugs.py" />
      <source>without zero_grad</source>
      <translation>ohne zero_grad</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>1st {name}</source>
      <translation>1. {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>2nd {name}</source>
      <translation>2. {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>A leaf has no operands: its gradient stays here.</source>
      <translation>Ein Blatt hat keine Operanden: sein Gradient bleibt hier.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>leaf</source>
      <translation>Blatt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>{name} is both operands: its gradient is the sum of two shares.</source>
      <translation>{name} ist beide Operanden: der Gradient ist die Summe zweier Anteile.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>{name} is both operands: its second share overwrites the first.</source>
      <translation>{name} ist beide Operanden: der zweite Anteil überschreibt den ersten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>{own} is a leaf</source>
      <translation>{own} ist ein Blatt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/explain.py" />
      <source>{role}: gradient {upstream} of {out}, times the local derivative {derivative}, {local}, is {share}. {operand}.grad was {before} and is now {after}.</source>
      <translation>{role}: Gradient {upstream} von {out}, mal die lokale Ableitung {derivative}, {local}, ist {share}. {operand}.grad war {before} und ist jetzt {after}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/graph.py" />
      <source>{what} needs the derivatives of each op, and the op '{op}' is not in the op table: only backward() can run a _backward of one's own</source>
      <translation>{what} braucht die Ableitungen jeder Operation, und die Operation '{op}' steht nicht in der Operationstabelle: nur backward() kann ein eigenes _backward ausführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/graph.py" />
      <source>{what} needs the derivatives of each op, and the op that made a value here is not in the op table: only backward() can run a _backward of one's own</source>
      <translation>{what} braucht die Ableitungen jeder Operation, und die Operation, die hier einen Wert gemacht hat, steht nicht in der Operationstabelle: nur backward() kann ein eigenes _backward ausführen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/input_names.py" />
      <source>or </source>
      <translation>oder </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/input_names.py" />
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/kernel/kernel.py" />
      <source>llvmlite can't be loaded here, so NumPy takes the steps: the same numbers, but slower.</source>
      <translation>llvmlite lässt sich hier nicht laden, also geht NumPy die Schritte: dieselben Zahlen, aber langsamer.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arguments.py" />
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <source>{name}() has no argument called '{word}'.</source>
      <translation>{name}() hat kein Argument namens '{word}'.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arguments.py" />
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>{name}() takes {takes}, not {count}.</source>
      <translation>{name}() nimmt {takes}, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>A Value can be combined with a Value or a number, not with {thing}.</source>
      <translation>Mit einem Value lässt sich ein Value oder eine Zahl verknüpfen; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>A number is divided by zero.</source>
      <translation>Eine Zahl wird durch null geteilt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>A power has a number as its exponent. Use (log(x) * y).exp() for a Value.</source>
      <translation>Eine Potenz hat eine Zahl als Exponenten. Für einen Value (log(x) * y).exp() schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>The exponent</source>
      <translation>Der Exponent</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>What stands beside {sign}</source>
      <translation>Was neben {sign} steht,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <source>{sign} is not known for Values.</source>
      <translation>{sign} ist für Values nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <source>What has a sign</source>
      <translation>Was ein Vorzeichen hat,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arithmetic.py" />
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>{what} must be a number, not {thing}.</source>
      <translation>{what} muss eine Zahl sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>A Value is not combined with an array: the gradient would be lost. Go over the array with a loop.</source>
      <translation>Ein Value wird nicht mit einem Array verknüpft: der Gradient ginge verloren. Mit einer Schleife über das Array gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>A range of numbers needs ends, and a step that is not 0.</source>
      <translation>Ein Bereich von Zahlen braucht Enden und einen Schritt, der nicht 0 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>An array can hold at most {most} numbers here.</source>
      <translation>Ein Array kann hier höchstens {most} Zahlen enthalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>An array has 1 to {most} axes here, of no negative length.</source>
      <translation>Ein Array hat hier 1 bis {most} Achsen, keine von negativer Länge.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>An array holds plain numbers here, because the gradient of a Value would be lost. Keep Values in a list.</source>
      <translation>Ein Array enthält hier bloße Zahlen, weil der Gradient eines Value verloren ginge. Values in einer Liste halten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>An array is combined with numbers, not with {thing}.</source>
      <translation>Ein Array wird mit Zahlen verknüpft; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>An array is made of a list of numbers, not of {thing}.</source>
      <translation>Ein Array entsteht aus einer Liste von Zahlen; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>Arrays of shapes {one} and {other} don't fit together here.</source>
      <translation>Arrays der Formen {one} und {other} passen hier nicht zusammen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>The rows of an array must have the same length.</source>
      <translation>Die Zeilen eines Arrays müssen gleich lang sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>There can't be less than 0 numbers.</source>
      <translation>Weniger als 0 Zahlen kann es nicht geben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>{sign} has no result for a number of this array.</source>
      <translation>{sign} hat für eine Zahl dieses Arrays kein Ergebnis.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <source>{sign} is not known for arrays.</source>
      <translation>{sign} ist für Arrays nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/arrays.py" />
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>What an array holds</source>
      <translation>Was ein Array enthält,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>'{name}' has a meaning here already. Choose another name.</source>
      <translation>'{name}' hat hier schon eine Bedeutung. Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>A label must be a text, not {thing}.</source>
      <translation>Ein label muss ein Text sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>A loop needs plain names to go over a list with.</source>
      <translation>Eine Schleife braucht bloße Namen, um über eine Liste zu gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>Only a Value's label, data and grad can be set.</source>
      <translation>Nur label, data und grad eines Value lassen sich setzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>Only names, items, labels, data and grad can be assigned to.</source>
      <translation>Nur Namen, Elementen, label, data und grad lässt sich etwas zuweisen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>The _prev of a Value can't be changed.</source>
      <translation>Das _prev eines Value lässt sich nicht ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>The {name}</source>
      <translation>{name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>The {name} of a Value that an op made can't be changed.</source>
      <translation>{name} eines Value, den eine Operation gemacht hat, lässt sich nicht ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>There are {names} names for one thing, {thing}.</source>
      <translation>Es gibt {names} Namen für ein Ding: {thing}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>There are {n} names for {things}.</source>
      <translation>
        <numerusform>Es gibt {n} Namen für {things}.</numerusform>
        <numerusform>Es gibt {n} Namen für {things}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>This</source>
      <translation>Dies</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>What Python made can't be changed here.</source>
      <translation>Was Python gemacht hat, lässt sich hier nicht ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>_backward must be a function, not {thing}.</source>
      <translation>_backward muss eine Funktion sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>_prev holds Values only.</source>
      <translation>_prev enthält nur Values.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <source>{n} things</source>
      <translation>
        <numerusform>{n} Ding</numerusform>
        <numerusform>{n} Dinge</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/assignment.py" />
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>This names {name} and does not call it. Write {name}() to call it.</source>
      <translation>Das nennt {name} und ruft es nicht auf. Zum Aufrufen {name}() schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <source>A calculation ends at {most} characters.</source>
      <translation>Eine Rechnung endet bei {most} Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <source>A calculation is one expression of numbers.</source>
      <translation>Eine Rechnung ist ein einziger Ausdruck aus Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <source>Only numbers, + - * / **, brackets and functions such as tanh() work here.</source>
      <translation>Hier gehen nur Zahlen, + - * / **, Klammern und Funktionen wie tanh().</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>This divides by zero.</source>
      <translation>Das teilt durch null.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>This gives no real number.</source>
      <translation>Das ergibt keine reelle Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calculation.py" />
      <location filename="micrograd_desktop/engine/language/numbers.py" />
      <source>This number is too large: numbers end at 1.8e308 here.</source>
      <translation>Diese Zahl ist zu groß: Zahlen enden hier bei 1.8e308.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>** needs a dict of names behind it, not {thing}.</source>
      <translation>Hinter ** muss ein dict mit Namen stehen, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>An argument is given twice.</source>
      <translation>Ein Argument ist zweimal gegeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>Nothing is made of this class here.</source>
      <translation>Von dieser Klasse wird hier nichts gemacht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>There is no function called '{name}' here.{meant}</source>
      <translation>Eine Funktion namens '{name}' gibt es hier nicht.{meant}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>This takes no arguments with names.</source>
      <translation>Das nimmt keine Argumente mit Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <source>super() stands inside of a method.</source>
      <translation>super() steht in einer Methode.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calling.py" />
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>{thing} can't be called.</source>
      <translation>{thing} lässt sich nicht aufrufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>A label</source>
      <translation>Ein label</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>The data of a Value</source>
      <translation>data eines Value</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>The name of an op</source>
      <translation>Der Name einer Operation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>The operands of a Value are Values, not {thing}.</source>
      <translation>Die Operanden eines Value sind Values, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>The operands of a Value are a tuple of Values, not {thing}.</source>
      <translation>Die Operanden eines Value sind ein Tupel von Values, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>draw_dot() draws the graph of a Value, not of {thing}.</source>
      <translation>draw_dot() zeichnet den Graphen eines Value; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>sum() adds Values and numbers, not {thing}.</source>
      <translation>sum() addiert Values und Zahlen; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <source>{what} must be a text, not {thing}.</source>
      <translation>{what} muss ein Text sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/calls.py" />
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>What {name}() is taken of</source>
      <translation>Wovon {name}() genommen wird,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/classes.py" />
      <source>A class can extend at most {most} others.</source>
      <translation>Eine Klasse kann höchstens {most} andere erweitern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/classes.py" />
      <source>A class can't extend these in this order: one of them extends another.</source>
      <translation>Eine Klasse kann diese nicht in dieser Reihenfolge erweitern: eine davon erweitert eine andere.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/classes.py" />
      <source>A class extends Value or a class of your own here.</source>
      <translation>Eine Klasse erweitert hier Value oder eine eigene Klasse.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/classes.py" />
      <source>What __hash__ gives</source>
      <translation>Was __hash__ ergibt,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/classes.py" />
      <source>{name}() takes no arguments: it has no __init__.</source>
      <translation>{name}() nimmt keine Argumente: es hat kein __init__.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>** needs a dict behind it, not {thing}.</source>
      <translation>Hinter ** muss ein dict stehen, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>A part of a row or a column is not known here. Use one index an axis.</source>
      <translation>Ein Teil einer Zeile oder Spalte ist hier nicht bekannt. Je Achse einen Index verwenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>A slice can't be assigned to here. Make a new list.</source>
      <translation>Einem Ausschnitt lässt sich hier nichts zuweisen. Eine neue Liste machen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>A slice can't go in steps of 0.</source>
      <translation>Ein Ausschnitt kann nicht in Schritten von 0 gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>A slice needs a list, not {thing}.</source>
      <translation>Ein Ausschnitt braucht eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>An end of a slice</source>
      <translation>Ein Ende eines Ausschnitts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>An index needs a list, not {thing}.</source>
      <translation>Ein Index braucht eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>An item of {thing} can't be set. Make a new one.</source>
      <translation>Dies ist {thing}: Elemente lassen sich nicht setzen. Ein neues Ding machen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>How often it is repeated</source>
      <translation>Wie oft es wiederholt wird,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>How often it is repeated must be a whole number, not {thing}.</source>
      <translation>Wie oft es wiederholt wird, muss eine ganze Zahl sein, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>Of {thing} no item can be deleted here.</source>
      <translation>Dies ist {thing}: Elemente lassen sich hier nicht löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>The array has {count} axes.</source>
      <translation>Das Array hat {count} Achsen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>The dict has no {key}.</source>
      <translation>Das dict hat kein {key}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>There is no item {index}: the array has {count}.</source>
      <translation>Es gibt kein Element {index}: das Array hat {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>There is no item {index}: the text has {count}.</source>
      <translation>Es gibt kein Element {index}: der Text hat {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <source>async is not known here.</source>
      <translation>async ist hier nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>An index</source>
      <translation>Ein Index</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/containers.py" />
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>There is no item {index}: the list has {count}.</source>
      <translation>Es gibt kein Element {index}: die Liste hat {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/definitions.py" />
      <source>Decorators and keywords of a class are not known here.</source>
      <translation>Dekoratoren und Schlüsselwörter einer Klasse sind hier nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/definitions.py" />
      <source>This decorator is not known here.</source>
      <translation>Dieser Dekorator ist hier nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a Value</source>
      <translation>ein Value</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a class</source>
      <translation>eine Klasse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a dict</source>
      <translation>ein dict</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a function</source>
      <translation>eine Funktion</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a method</source>
      <translation>eine Methode</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a method without its ()</source>
      <translation>eine Methode ohne ihre ()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a range</source>
      <translation>ein range</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a set</source>
      <translation>eine Menge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a setting</source>
      <translation>eine Einstellung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a text</source>
      <translation>ein Text</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a tuple</source>
      <translation>ein Tupel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a view of a dict</source>
      <translation>eine Sicht auf ein dict</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>a {name}</source>
      <translation>ein {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>an array</source>
      <translation>ein Array</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>an iterator</source>
      <translation>ein Iterator</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>an object</source>
      <translation>ein Objekt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>an {name}</source>
      <translation>ein {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>something skipped</source>
      <translation>etwas Übersprungenes</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>this</source>
      <translation>dies</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>true or false</source>
      <translation>wahr oder falsch</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>{least} to {n} arguments</source>
      <translation>
        <numerusform>{least} bis {n} Argument</numerusform>
        <numerusform>{least} bis {n} Argumente</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/engine/language/described.py" />
      <source>{n} arguments</source>
      <translation>
        <numerusform>{n} Argument</numerusform>
        <numerusform>{n} Argumente</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/errors.py" />
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>Line {line}: {sentence}</source>
      <translation>Zeile {line}: {sentence}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/exceptions.py" />
      <source>The program raises {name}.</source>
      <translation>Das Programm löst {name} aus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/exceptions.py" />
      <source>The program raises {name}: {said}.</source>
      <translation>Das Programm löst {name} aus: {said}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/expression.py" />
      <source>There is no value yet. Assign one, such as a = 2.0.</source>
      <translation>Es gibt noch keinen Wert. Einen zuweisen, etwa a = 2.0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>'{name}' is a function: say of what, such as {name}(x).</source>
      <translation>'{name}' ist eine Funktion: angeben, wovon, etwa {name}(x).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>A formula has no conditions: write max(a, b), min(a, b), relu(x) or abs(x).</source>
      <translation>Eine Formel hat keine Bedingungen: max(a, b), min(a, b), relu(x) oder abs(x) schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>A formula has no other signs than + - * / and **.</source>
      <translation>Eine Formel hat keine anderen Zeichen als + - * / und **.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>A formula is one expression.</source>
      <translation>Eine Formel ist ein einziger Ausdruck.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>A formula reads at least one value.</source>
      <translation>Eine Formel verwendet mindestens einen Wert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>An exponent must be a number: write exp(b * log(a)) for a ** b.</source>
      <translation>Ein Exponent muss eine Zahl sein: für a ** b exp(b * log(a)) schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>{formula} is no finite number.</source>
      <translation>{formula} ist keine endliche Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>{formula} is not known in a formula.</source>
      <translation>{formula} ist in einer Formel nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <source>{names} and {last}</source>
      <translation>{names} und {last}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>Only a number above 0 can be raised to a power that varies.</source>
      <translation>Nur eine Zahl über 0 lässt sich mit einem veränderlichen Exponenten potenzieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <location filename="micrograd_desktop/engine/language/number_formula.py" />
      <source>'{name}' is not known in a formula of {names}.</source>
      <translation>'{name}' ist in einer Formel von {names} nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <location filename="micrograd_desktop/engine/language/number_formula.py" />
      <source>There is no function '{name}' in a formula. There are {functions}.</source>
      <translation>Eine Funktion '{name}' gibt es in einer Formel nicht. Es gibt {functions}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/formula.py" />
      <location filename="micrograd_desktop/engine/language/number_formula.py" />
      <source>{name}() takes {takes} in a formula, not {count}.</source>
      <translation>{name}() nimmt in einer Formel {takes}, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <source>nonlocal {name}: no function around this one has that name.</source>
      <translation>nonlocal {name}: keine Funktion um diese herum hat diesen Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <source>{name}() gets its argument '{word}' twice.</source>
      <translation>{name}() bekommt sein Argument '{word}' zweimal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <source>{name}() is called more than {most} deep. It needs a case that ends it.</source>
      <translation>{name}() wird mehr als {most} tief aufgerufen. Es braucht einen Fall, der es beendet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/functions.py" />
      <source>{name}() needs its argument '{word}'.</source>
      <translation>{name}() braucht sein Argument '{word}'.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/generators.py" />
      <source>yield stands in a statement of its own here: y = yield x.</source>
      <translation>yield steht hier in einer eigenen Anweisung: y = yield x.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/imports.py" />
      <source>There is no '{name}' to import from {package} here.</source>
      <translation>Ein '{name}' zum Importieren aus {package} gibt es hier nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/imports.py" />
      <source>this file's neighbour</source>
      <translation>Die Nachbardatei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>A formula can't be empty.</source>
      <translation>Eine Formel kann nicht leer sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>A formula has at most {most} numbers, names, signs and functions.</source>
      <translation>Eine Formel hat höchstens {most} Zahlen, Namen, Zeichen und Funktionen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>A formula is one expression, such as sin(3*x1)*x2.</source>
      <translation>Eine Formel ist ein einziger Ausdruck, etwa sin(3*x1)*x2.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>A formula reads at least one input: {inputs}.</source>
      <translation>Eine Formel verwendet mindestens einen Eingang: {inputs}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>A power is written with two stars: x1**2.</source>
      <translation>Eine Potenz wird mit zwei Sternen geschrieben: x1**2.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>An exponent must be a number, as in x1**2.</source>
      <translation>Ein Exponent muss eine Zahl sein, wie in x1**2.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>Only inputs, numbers, + - * / **, brackets and functions such as sin() work here.</source>
      <translation>Hier gehen nur Eingänge, Zahlen, + - * / **, Klammern und Funktionen wie sin().</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>There is no function called '{name}' here. There are {known}.</source>
      <translation>Eine Funktion namens '{name}' gibt es hier nicht. Es gibt {known}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>There is no input called '{name}'. The inputs are {inputs}.</source>
      <translation>Einen Eingang namens '{name}' gibt es nicht. Die Eingänge sind {inputs}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>one argument</source>
      <translation>ein Argument</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>two arguments</source>
      <translation>zwei Argumente</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>{name} is a function: write {name}(...) with what it is of.</source>
      <translation>{name} ist eine Funktion: {name}(...) schreiben, mit dem, wovon sie ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>{name}() takes {counted}, not {count}.</source>
      <translation>{name}() nimmt {counted}, nicht {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/input_formula.py" />
      <source>{name}() takes {takes}.</source>
      <translation>{name}() nimmt {takes}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <source>Only numbers and texts are known here.</source>
      <translation>Hier sind nur Zahlen und Texte bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <source>This is not known here.</source>
      <translation>Das ist hier nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <source>return, break and continue stand inside of a function or a loop.</source>
      <translation>return, break und continue stehen in einer Funktion oder einer Schleife.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/interpreter.py" />
      <location filename="micrograd_desktop/engine/language/notebook.py" />
      <location filename="micrograd_desktop/engine/own_engine/walker.py" />
      <source>This is nested too deep.</source>
      <translation>Das ist zu tief verschachtelt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>A generator ends by return, and not by StopIteration.</source>
      <translation>Ein Generator endet durch return und nicht durch StopIteration.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>A loop goes over a range or a list, not over {thing}.</source>
      <translation>Eine Schleife geht über ein range oder eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>Iterators go over each other more than {most} deep.</source>
      <translation>Iteratoren gehen mehr als {most} tief übereinander.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>This generator is running already.</source>
      <translation>Dieser Generator läuft schon.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>__iter__ gives an iterator, such as iter([1, 2]), not {thing}.</source>
      <translation>__iter__ ergibt einen Iterator, etwa iter([1, 2]); dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>next() takes an iterator, such as iter([1, 2]), not {thing}.</source>
      <translation>next() nimmt einen Iterator, etwa iter([1, 2]); dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>{thing} can't change while a loop goes over it. Go over a list of it.</source>
      <translation>{thing} kann sich nicht ändern, während eine Schleife darüber geht. Über eine Liste davon gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/iterators.py" />
      <source>{what} needs a list, not {thing}.</source>
      <translation>{what} braucht eine Liste; hier steht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/kind_functions.py" />
      <source>isinstance() takes a class, not {thing}.</source>
      <translation>isinstance() nimmt eine Klasse; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>A generator that has not begun takes None alone: call next() first.</source>
      <translation>Ein Generator, der noch nicht begonnen hat, nimmt nur None: zuerst next() aufrufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>Only a generator is sent something, and this is a {kind}.</source>
      <translation>Nur einem Generator wird etwas gesandt, und dies ist ein {kind}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>The iterator has nothing more.</source>
      <translation>Der Iterator hat nichts mehr.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>The start</source>
      <translation>Der Anfang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>reversed() takes a list, not {thing}.</source>
      <translation>reversed() nimmt eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>zip() with strict=True needs lists of one length.</source>
      <translation>zip() mit strict=True braucht gleich lange Listen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lazy_functions.py" />
      <source>{name}() goes over at most {most} things here.</source>
      <translation>{name}() geht hier über höchstens {most} Dinge.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>An array of several numbers is neither true nor false. Compare one of its numbers.</source>
      <translation>Ein Array aus mehreren Zahlen ist weder wahr noch falsch. Eine seiner Zahlen vergleichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>Only a text can be in a text, not {thing}.</source>
      <translation>In einem Text kann nur ein Text sein; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>Values are not compared here. Compare their numbers, such as a.data &gt; b.data.</source>
      <translation>Values werden hier nicht verglichen. Ihre Zahlen vergleichen, etwa a.data &gt; b.data.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>What is compared</source>
      <translation>Was verglichen wird,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>What {name} gives</source>
      <translation>Was {name} ergibt,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>in needs a list, a dict, a set or a text behind it, not {thing}.</source>
      <translation>Hinter in muss eine Liste, ein dict, eine Menge oder ein Text stehen, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>{thing} can't be a key, because it can change. Use a tuple.</source>
      <translation>{thing} kann kein Schlüssel sein, denn das kann sich ändern. Ein Tupel verwenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/logic.py" />
      <source>{thing} can't be a key, because it has __eq__ and no __hash__.</source>
      <translation>{thing} kann kein Schlüssel sein, denn das hat __eq__ und kein __hash__.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>'{name}' is a module: write what of it is meant, such as {name}.exp(2).</source>
      <translation>'{name}' ist ein Modul: schreiben, was davon gemeint ist, etwa {name}.exp(2).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>'{name}' is a name of this function's own, because it is assigned there, and has nothing yet. Write global {name} if that of the program is meant.</source>
      <translation>'{name}' ist ein eigener Name dieser Funktion, weil ihm dort etwas zugewiesen wird, und hat noch nichts. Ist der des Programms gemeint, global {name} schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>'{name}' is unknown, because of what was refused in line {line}: {said}</source>
      <translation>'{name}' ist unbekannt, wegen dem, was in Zeile {line} abgelehnt wurde: {said}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>'{name}' is unknown, because of what was refused: {said}</source>
      <translation>'{name}' ist unbekannt, wegen dem, was abgelehnt wurde: {said}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>A text is not run here. Write what is in it by itself.</source>
      <translation>Ein Text wird hier nicht ausgeführt. Was darin steht, für sich schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>The name '{name}' is not defined.{meant}</source>
      <translation>Der Name '{name}' ist nicht definiert.{meant}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>There is no function called '{name}' here: a program reads and writes nothing.</source>
      <translation>Eine Funktion namens '{name}' gibt es hier nicht: ein Programm liest und schreibt nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>There is no {module}.{name} here.{meant}</source>
      <translation>{module}.{name} gibt es hier nicht.{meant}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>There is nothing here that could have a '{name}'.</source>
      <translation>Hier ist nichts, was ein '{name}' haben könnte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>This Value was made already.</source>
      <translation>Dieser Value wurde schon gemacht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>What Python keeps of a program is not known here.</source>
      <translation>Was Python von einem Programm festhält, ist hier nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/lookup.py" />
      <source>{thing} has no '{name}' here.{meant}</source>
      <translation>{thing} hat hier kein '{name}'.{meant}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>The dict has no such key.</source>
      <translation>Das dict hat keinen solchen Schlüssel.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>The list has no such item.</source>
      <translation>Die Liste hat kein solches Element.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>The tuple has no such item.</source>
      <translation>Das Tupel hat kein solches Element.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>update() takes a dict, not {thing}.</source>
      <translation>update() nimmt ein dict; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <source>{count} numbers don't fill that shape.</source>
      <translation>{count} Zahlen füllen diese Form nicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>{name}() needs at least one number.</source>
      <translation>{name}() braucht mindestens eine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/methods.py" />
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <location filename="micrograd_desktop/engine/language/plots.py" />
      <source>A length</source>
      <translation>Eine Länge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>Notebooks of nbformat 3 and 4 are known here. Save it anew in Jupyter.</source>
      <translation>Bekannt sind hier Notebooks von nbformat 3 und 4. In Jupyter neu speichern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>The cells of this notebook hold more than {most} characters.</source>
      <translation>Die Zellen dieses Notebooks enthalten mehr als {most} Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>This is not a Jupyter notebook: {why}.</source>
      <translation>Das ist kein Jupyter-Notebook: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>This notebook has more than {most} cells.</source>
      <translation>Dieses Notebook hat mehr als {most} Zellen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>This notebook has no cells with text.</source>
      <translation>Dieses Notebook hat keine Zellen mit Text.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>This notebook is larger than {most} MB. Clear its outputs and save it again.</source>
      <translation>Dieses Notebook ist größer als {most} MB. Seine Ausgaben leeren und noch einmal speichern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>it holds no cells</source>
      <translation>es enthält keine Zellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>it is nested too deep</source>
      <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>it is not JSON</source>
      <translation>es ist kein JSON</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>one of its cells is none</source>
      <translation>eine seiner Zellen ist keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/notebook_file.py" />
      <source>the text of one of its cells is none</source>
      <translation>der Text einer seiner Zellen ist keiner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/number_formula.py" />
      <source>'{name}' is a function: say of what, such as {name}({first}).</source>
      <translation>'{name}' ist eine Funktion: angeben, wovon, etwa {name}({first}).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/number_formula.py" />
      <source>{formula} is not known in a formula of {names}.</source>
      <translation>{formula} ist in einer Formel von {names} nicht bekannt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/numbers.py" />
      <source>The power of a negative number is not a real number here.</source>
      <translation>Die Potenz einer negativen Zahl ist hier keine reelle Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <source>An end of {name}()</source>
      <translation>Ein Ende von {name}()</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <source>How many numbers there are</source>
      <translation>Wie viele Zahlen es sind,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <source>The step</source>
      <comment>of a range</comment>
      <translation>Der Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/numpy_functions.py" />
      <source>np.dot() takes two rows of the same length here.</source>
      <translation>np.dot() nimmt hier zwei gleich lange Zeilen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>An op of your own can have at most {most} operands here: {op} has {count}. Write it as several.</source>
      <translation>Eine eigene Operation kann hier höchstens {most} Operanden haben: {op} hat {count}. Als mehrere schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>The _backward of {op} calls functions nested too deep.</source>
      <translation>Das _backward von {op} ruft zu tief verschachtelte Funktionen auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>The derivative of {what} is {own:.6g} by its _backward, and {true:.6g} by differences.</source>
      <translation>Die Ableitung von {what} ist {own:.6g} nach ihrem _backward und {true:.6g} nach Differenzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>_backward of {op} sets gradients, where it must add to them: write += for =.</source>
      <translation>_backward von {op} setzt Gradienten, wo es zu ihnen addieren muss: += statt = schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>operand {k} of {op}</source>
      <translation>Operand {k} von {op}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>the op</source>
      <translation>der Operation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/own_ops.py" />
      <source>{op} has no _backward: what it is made of gets no gradient from it. Set out._backward.</source>
      <translation>Bei {op} fehlt _backward: was hineingeht, bekommt davon keinen Gradienten. out._backward setzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>Give it the number, x.data.</source>
      <translation>Die Zahl geben, x.data.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>The result of {name}() is too large: numbers end at 1.8e308 here.</source>
      <translation>Das Ergebnis von {name}() ist zu groß: Zahlen enden hier bei 1.8e308.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>{name}() takes no arguments with names here.</source>
      <translation>{name}() nimmt hier keine Argumente mit Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>{name}() takes plain numbers: the gradient of a Value would be lost. {instead}</source>
      <translation>{name}() nimmt bloße Zahlen: der Gradient eines Value ginge verloren. {instead}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>{name}({numbers}) is not a real number.</source>
      <translation>{name}({numbers}) ist keine reelle Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <source>{package} can't be imported here. Value, Neuron, Layer, MLP and random are known, and math and numpy for plain numbers.</source>
      <translation>{package} lässt sich hier nicht importieren. Bekannt sind Value, Neuron, Layer, MLP und random, und für bloße Zahlen math und numpy.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/packages.py" />
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <location filename="micrograd_desktop/engine/own_engine/source.py" />
      <source>Write {code}.</source>
      <translation>{code} schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/parts.py" />
      <source>Not known here</source>
      <translation>Hier nicht bekannt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/parts.py" />
      <source>Not needed here</source>
      <translation>Hier nicht nötig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/parts.py" />
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/parts.py" />
      <source>The app's own stands in for</source>
      <translation>Das der App steht für</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>'{text}' is not a number.</source>
      <translation>'{text}' ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>A range can't go in steps of 0.</source>
      <translation>Ein range kann nicht in Schritten von 0 gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>A whole number</source>
      <translation>Eine ganze Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>The end of a range</source>
      <translation>Das Ende eines range</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>The number of digits</source>
      <translation>Die Zahl der Stellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>The {word} of print() is a text, not {thing}.</source>
      <translation>{word} von print() ist ein Text, nicht {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>dict() takes a list of pairs.</source>
      <translation>dict() nimmt eine Liste von Paaren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>len() needs a list, not {thing}.</source>
      <translation>len() braucht eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>{name}() takes plain numbers: the gradient of a Value would be lost. Give it x.data.</source>
      <translation>{name}() nimmt bloße Zahlen: der Gradient eines Value ginge verloren. x.data geben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plain_functions.py" />
      <source>{number:g} is not a whole number.</source>
      <translation>{number:g} ist keine ganze Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plots.py" />
      <source>A plot needs as many numbers for y as for x: there are {y} and {x}.</source>
      <translation>Ein Diagramm braucht so viele Zahlen für y wie für x: es sind {y} und {x}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/plots.py" />
      <source>The program plots more than {most} points.</source>
      <translation>Das Programm zeichnet mehr als {most} Punkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/provenance.py" />
      <source>The graph would have more than {most} nodes. Make it smaller.</source>
      <translation>Der Graph hätte mehr als {most} Knoten. Verkleinern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/provenance.py" />
      <source>{name} is a plain number, and a new leaf wherever a Value meets it, so it has no {what} of its own. Make it Value({number!r}).</source>
      <translation>{name} ist eine bloße Zahl und überall, wo ein Value dazukommt, ein neues Blatt; daher gibt es kein eigenes {what}. Value({number!r}) daraus machen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>A seed</source>
      <translation>Ein Startwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>An end of the range</source>
      <translation>Ein Ende des Bereichs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>How many</source>
      <translation>Wie viele,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>The deviation</source>
      <translation>Die Abweichung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>The mean</source>
      <translation>Der Mittelwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>random.choice() needs at least one thing.</source>
      <translation>random.choice() braucht mindestens ein Ding.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>random.randint() needs its smaller end first, not {low}, {high}.</source>
      <translation>random.randint() braucht sein kleineres Ende zuerst, nicht {low}, {high}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>random.sample() can't take {count} of {total} things.</source>
      <translation>random.sample() kann nicht {count} von {total} Dingen nehmen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/random_functions.py" />
      <source>random.shuffle() takes a list, not {thing}.</source>
      <translation>random.shuffle() nimmt eine Liste; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/result.py" />
      <source>{kind}: {first} and {more} more.</source>
      <translation>{kind}: {first} und {more} weitere.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/result.py" />
      <source>{what} (line {line})</source>
      <translation>{what} (Zeile {line})</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/sets.py" />
      <source>The set has no such item.</source>
      <translation>Die Menge hat kein solches Element.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/sets.py" />
      <source>The set is empty.</source>
      <translation>Die Menge ist leer.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/sets.py" />
      <source>{name}() takes {takes}, and none with names.</source>
      <translation>{name}() nimmt {takes}, und keines mit Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/sets.py" />
      <source>{one} and {other}</source>
      <translation>{one} und {other}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/sets.py" />
      <source>{sign} is not known between {sides}.</source>
      <translation>{sign} ist hier nicht bekannt. Daneben stehen: {sides}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/statements.py" />
      <source>Only names and items can be deleted.</source>
      <translation>Nur Namen und Elemente lassen sich löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/statements.py" />
      <source>The name '{name}' is not defined.</source>
      <translation>Der Name '{name}' ist nicht definiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/statements.py" />
      <source>This assertion fails: it is {thing}.</source>
      <translation>Diese Behauptung trifft nicht zu: es ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/statements.py" />
      <source>This assertion fails: {compared} is not so.</source>
      <translation>Diese Behauptung trifft nicht zu: {compared} ist nicht so.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/suggestion.py" />
      <source> Perhaps '{name}' is meant.</source>
      <translation> Vielleicht ist '{name}' gemeint.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>'{name}' is not known here: names with two underscores are Python's own.</source>
      <translation>'{name}' ist hier nicht bekannt: Namen mit zwei Unterstrichen gehören Python selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>A name can have at most {most} characters.</source>
      <translation>Ein Name kann höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>A number has too many digits.</source>
      <translation>Eine Zahl hat zu viele Ziffern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>An expression is nested more than {most} deep.</source>
      <translation>Ein Ausdruck ist mehr als {most} tief verschachtelt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>The program holds a NUL character.</source>
      <translation>Das Programm enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>The program holds a character that is none.</source>
      <translation>Das Programm enthält ein Zeichen, das keines ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>The program holds more than {most} braces.</source>
      <translation>Das Programm enthält mehr als {most} geschweifte Klammern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>The program is longer than {most} characters.</source>
      <translation>Das Programm ist länger als {most} Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>This expression is nested more than {most} deep.</source>
      <translation>Dieser Ausdruck ist mehr als {most} tief verschachtelt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>This is not valid Python.</source>
      <translation>Das ist kein gültiges Python.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>This is not valid Python: {said}.</source>
      <translation>Das ist kein gültiges Python: {said}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/syntax.py" />
      <source>This text holds half a character (a lone surrogate). Take it out.</source>
      <translation>Dieser Text enthält ein halbes Zeichen (ein einzelnes Surrogat). Herausnehmen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>A number is not raised to the power of a tensor here.</source>
      <translation>Eine Zahl wird hier nicht mit einem Tensor potenziert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>A tensor can't be called.</source>
      <translation>Ein Tensor lässt sich nicht aufrufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>A tensor holds one number here.</source>
      <translation>Ein Tensor enthält hier eine einzige Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>A tensor is combined with numbers, not with {thing}.</source>
      <translation>Ein Tensor wird mit Zahlen verknüpft; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>Only a tensor's data, grad and requires_grad can be set.</source>
      <translation>Nur data, grad und requires_grad eines Tensors lassen sich setzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>PyTorch is not run here: a tensor of one number stands in for it, walked by the app's own engine, so that a comparison with it compares the app with itself (line {line}).</source>
      <translation>PyTorch läuft hier nicht: ein Tensor aus einer Zahl steht dafür, von der Engine der App ausgeführt, sodass ein Vergleich damit die App mit sich selbst vergleicht (Zeile {line}).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/tensors.py" />
      <source>What a tensor holds</source>
      <translation>Was ein Tensor enthält,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>A field of this text is not known here. Use one such as {:.4f}.</source>
      <translation>Ein Feld dieses Textes ist hier nicht bekannt. Eines wie {:.4f} verwenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>A width</source>
      <translation>Eine Breite</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>There are more fields in this text than things for them.</source>
      <translation>In diesem Text sind mehr Felder als Dinge dafür.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>There are more things than fields in this text for them.</source>
      <translation>Es gibt mehr Dinge als Felder dafür in diesem Text.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>format() has no argument called '{name}'.</source>
      <translation>format() hat kein Argument namens '{name}'.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>format() has no argument for field {field}.</source>
      <translation>format() hat kein Argument für Feld {field}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>{name}() fills with a single character.</source>
      <translation>{name}() füllt mit einem einzigen Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>{name}() needs a text that is not empty.</source>
      <translation>{name}() braucht einen Text, der nicht leer ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>{name}() takes a text, not {thing}.</source>
      <translation>{name}() nimmt einen Text; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <source>{name}() takes no arguments with names.</source>
      <translation>{name}() nimmt keine Argumente mit Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/text_methods.py" />
      <location filename="micrograd_desktop/engine/language/texts.py" />
      <source>What is formatted</source>
      <translation>Was formatiert wird,</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/texts.py" />
      <source>A whole number has no digits after a point to format. Use a format such as .3f, or 5d.</source>
      <translation>Eine ganze Zahl hat keine Stellen hinter einem Punkt. Ein Format wie .3f oder 5d verwenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/texts.py" />
      <source>This format is not known here. Use one such as .4f, on a number.</source>
      <translation>Dieses Format ist hier nicht bekannt. Eines wie .4f verwenden, bei einer Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/texts.py" />
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>A printed line can have at most {most} characters.</source>
      <translation>Eine ausgegebene Zeile kann höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/texts.py" />
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>A text can have at most {most} characters.</source>
      <translation>Ein Text kann höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/trying.py" />
      <source>There is nothing to raise again here: raise needs an exception.</source>
      <translation>Hier gibt es nichts noch einmal auszulösen: raise braucht eine Ausnahme.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/trying.py" />
      <source>except takes an exception, not {thing}.</source>
      <translation>except nimmt eine Ausnahme; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/trying.py" />
      <source>raise takes an exception, such as ValueError('why'), not {thing}.</source>
      <translation>raise nimmt eine Ausnahme, etwa ValueError('warum'); dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/trying.py" />
      <source>with needs an object that has __enter__ and __exit__, not {thing}.</source>
      <translation>with braucht ein Objekt, das __enter__ und __exit__ hat; dies ist {thing}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>&amp; is not known here: it works on bits. Write and between conditions.</source>
      <translation>&amp; ist hier nicht bekannt: es rechnet mit Bits. Zwischen Bedingungen and schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>:= is not known here. Assign on a line of its own.</source>
      <translation>:= ist hier nicht bekannt. In einer eigenen Zeile zuweisen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>&lt;&lt; is not known here: it works on bits. Write * 2 ** k.</source>
      <translation>&lt;&lt; ist hier nicht bekannt: es rechnet mit Bits. * 2 ** k schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>&gt;&gt; is not known here: it works on bits. Write // 2 ** k.</source>
      <translation>&gt;&gt; ist hier nicht bekannt: es rechnet mit Bits. // 2 ** k schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>@ is not known here. Write sum(x * y for x, y in zip(a, b)).</source>
      <translation>@ ist hier nicht bekannt. sum(x * y for x, y in zip(a, b)) schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>Functions that are async are not known here. Write def alone.</source>
      <translation>Funktionen mit async sind hier nicht bekannt. Nur def schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>This piece of Python is not known here. Take it out.</source>
      <translation>Dieses Stück Python ist hier nicht bekannt. Herausnehmen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>^ is not known here: in Python it works on bits. A power is written x ** 2.</source>
      <translation>^ ist hier nicht bekannt: in Python rechnet es mit Bits. Eine Potenz wird x ** 2 geschrieben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>except* is not known here. Write except.</source>
      <translation>except* ist hier nicht bekannt. except schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>match is not known here. Write if and elif.</source>
      <translation>match ist hier nicht bekannt. if und elif schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>{sign} is not known here: nothing waits for anything. Write a plain function.</source>
      <translation>{sign} ist hier nicht bekannt: nichts wartet auf etwas. Eine gewöhnliche Funktion schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>| is not known here: it works on bits. Write or between conditions.</source>
      <translation>| ist hier nicht bekannt: es rechnet mit Bits. Zwischen Bedingungen or schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/unknown.py" />
      <source>~ is not known here: it works on bits. Write not before a condition.</source>
      <translation>~ ist hier nicht bekannt: es rechnet mit Bits. Vor einer Bedingung not schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>More than {most} statements can't be done. The first is: {first}</source>
      <translation>Mehr als {most} Anweisungen lassen sich nicht ausführen. Die erste ist: {first}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>The program makes more than {most} characters of text.</source>
      <translation>Das Programm macht mehr als {most} Zeichen Text.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>The program prints more than {most} characters.</source>
      <translation>Das Programm gibt mehr als {most} Zeichen aus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>The program takes longer than {most:g} seconds. Make it smaller.</source>
      <translation>Das Programm dauert länger als {most:g} Sekunden. Verkleinern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>The program takes more than {most} steps. Make its loops shorter.</source>
      <translation>Das Programm braucht mehr als {most} Schritte. Die Schleifen kürzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>The program was ended.</source>
      <translation>Das Programm wurde beendet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/language/workbench.py" />
      <source>{what} must be a whole number, not {number:g}.</source>
      <translation>{what} muss eine ganze Zahl sein, nicht {number:g}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>1 if {out} &gt; 0, else 0</source>
      <translation>1, wenn {out} &gt; 0, sonst 0</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>1 if {x} &gt; 0, else 0.01</source>
      <translation>1, wenn {x} &gt; 0, sonst 0.01</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>1 if {x} ≥ 0, else {out} + 1</source>
      <translation>1, wenn {x} ≥ 0, sonst {out} + 1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>A power passes its gradient on, multiplied by k times the next lower power.</source>
      <translation>Eine Potenz gibt ihren Gradienten weiter, multipliziert mit k mal der nächstniedrigeren Potenz.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>A product passes its gradient to each factor, multiplied by the other factor.</source>
      <translation>Ein Produkt gibt seinen Gradienten an jeden Faktor weiter, multipliziert mit dem anderen Faktor.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>A sum passes its gradient on to each term.</source>
      <translation>Eine Summe gibt ihren Gradienten an jeden Summanden weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>ELU passes its gradient on above zero, and below it multiplied by one more than itself.</source>
      <translation>ELU gibt den Gradienten über null weiter, und darunter multipliziert mit sich selbst plus eins.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>GELU, in its tanh form, passes its gradient on, multiplied by its gate s plus itself times (1 − s) times the slope of what s is the sigmoid of.</source>
      <translation>GELU gibt in der tanh-Form den Gradienten weiter, multipliziert mit dem Tor s plus sich selbst mal (1 − s) mal der Steigung dessen, wovon s das Sigmoid ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>Leaky ReLU passes its gradient on above zero, and a hundredth of it elsewhere.</source>
      <translation>Leaky ReLU gibt den Gradienten über null weiter, und sonst ein Hundertstel davon.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>ReLU passes its gradient on where it is above zero, and stops it elsewhere.</source>
      <translation>ReLU gibt den Gradienten weiter, wo es über null ist, und hält ihn sonst auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>SiLU passes its gradient on, multiplied by the sigmoid of x plus itself times one minus that sigmoid.</source>
      <translation>SiLU gibt den Gradienten weiter, multipliziert mit dem Sigmoid von x plus sich selbst mal eins minus dieses Sigmoid.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>Softplus passes its gradient on, multiplied by the sigmoid of x.</source>
      <translation>Softplus gibt den Gradienten weiter, multipliziert mit dem Sigmoid von x.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>The absolute value passes its gradient on with the sign of x, and stops it at zero.</source>
      <translation>Der Betrag gibt den Gradienten mit dem Vorzeichen von x weiter und hält ihn bei null auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>The sigmoid passes its gradient on, multiplied by itself and by one minus itself.</source>
      <translation>Das Sigmoid gibt den Gradienten weiter, multipliziert mit sich selbst und mit eins minus sich selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>cos passes its gradient on, multiplied by minus sin.</source>
      <translation>cos gibt den Gradienten weiter, multipliziert mit minus sin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>exp passes its gradient on, multiplied by itself.</source>
      <translation>exp gibt den Gradienten weiter, multipliziert mit sich selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>log passes its gradient on, divided by x.</source>
      <translation>log gibt den Gradienten weiter, geteilt durch x.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>sin passes its gradient on, multiplied by cos.</source>
      <translation>sin gibt den Gradienten weiter, multipliziert mit cos.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>tanh passes its gradient on, multiplied by one minus its square.</source>
      <translation>tanh gibt den Gradienten weiter, multipliziert mit eins minus dem eigenen Quadrat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/ops.py" />
      <source>the sign of {x}</source>
      <translation>das Vorzeichen von {x}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>There is no backward().</source>
      <translation>Es gibt kein backward().</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>Write def backward(self): sort the graph topologically, set self.grad = 1.0, and call every _backward from the root on.</source>
      <translation>def backward(self) schreiben: den Graphen topologisch sortieren, self.grad = 1.0 setzen und jedes _backward von der Wurzel an aufrufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>backward() is checked when a + b or a * b is right.</source>
      <translation>backward() wird geprüft, wenn a + b oder a * b richtig ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>chain</source>
      <translation>Kette</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>checked when + or * is right</source>
      <translation>geprüft, wenn + oder * richtig ist</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>diamonds</source>
      <translation>Rauten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>graph, {name}</source>
      <translation>Graph, {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>no backward</source>
      <translation>kein backward</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>one op</source>
      <translation>eine Operation</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>turned round</source>
      <translation>umgedreht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>two deep</source>
      <translation>zwei tief</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>two depths</source>
      <translation>zwei Tiefen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/backward.py" />
      <source>used twice</source>
      <translation>zweimal verwendet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Begin with {y} = {y} if isinstance({y}, Value) else Value({y}).</source>
      <translation>Mit {y} = {y} if isinstance({y}, Value) else Value({y}) beginnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>End the method with return {out}.</source>
      <translation>Die Methode mit return {out} beenden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Hand them to Value: Value(..., {operands}).</source>
      <translation>An Value übergeben: Value(..., {operands}).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Keep them in __init__: self._prev = set(_children).</source>
      <translation>In __init__ behalten: self._prev = set(_children).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Keep what __init__ is given: self._prev = set(_children).</source>
      <translation>Behalten, was __init__ bekommt: self._prev = set(_children).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Make a new Value, and leave the operands as they are.</source>
      <translation>Einen neuen Value machen und die Operanden lassen, wie sie sind.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Return a Value, made of the number and of its operands.</source>
      <translation>Einen Value zurückgeben, aus der Zahl und ihren Operanden gemacht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>The _backward of {op} can't be run: {why}.</source>
      <translation>Das _backward von {op} lässt sich nicht ausführen: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>The result of {op} does not keep {names} as what it was made of, so that backward() never goes there.</source>
      <translation>Das Ergebnis von {op} behält {names} nicht als das, woraus es gemacht ist, sodass backward() nie dorthin geht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>The result of {op} gets no {name}, so nothing is sent to its operands.</source>
      <translation>Das Ergebnis von {op} bekommt kein {name}, also wird nichts an die Operanden gesandt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>This gives the closure of {op} to an operand, whose own it takes the place of.</source>
      <translation>Das gibt die Closure von {op} einem Operanden, dessen eigene sie verdrängt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>This is the share of {owner}, and is written to {other}.</source>
      <translation>Das ist der Anteil von {owner}, geschrieben wird er bei {other}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Write {code}</source>
      <translation>Schreiben: {code}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Write {code} before the return.</source>
      <translation>{code} vor dem return schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>Write {code}, without ().</source>
      <translation>{code} schreiben, ohne ().</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{gradient} gains {own} where it must gain {share:.6g} by {op}.</source>
      <translation>{gradient} gewinnt {own} und muss durch {op} {share:.6g} gewinnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{name} gets no gradient from {op}: its _backward does not write to it.</source>
      <translation>{name} bekommt von {op} keinen Gradienten: dessen _backward schreibt nichts dorthin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{name} is called at once here, and what it returns is kept: nothing is left for backward().</source>
      <translation>{name} wird hier sofort aufgerufen, und behalten wird, was es zurückgibt: für backward() bleibt nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} can't be worked out: {why}.</source>
      <translation>{op} lässt sich nicht ausrechnen: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} can't be worked out: {y} is a plain number there, in line {line}.</source>
      <translation>{op} lässt sich nicht ausrechnen: {y} ist dort, in Zeile {line}, eine bloße Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} changes the {name} of an operand.</source>
      <translation>{op} ändert {name} eines Operanden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} gives no Value.</source>
      <translation>{op} ergibt keinen Value.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} gives nothing.</source>
      <translation>{op} ergibt nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} gives nothing. It stands inside of _backward: indent it less.</source>
      <translation>{op} ergibt nichts. Das return steht in _backward: weniger einrücken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <source>{op} is {found} for {at}, and must be {right:.6g}.</source>
      <translation>{op} ist {found} für {at} und muss {right:.6g} sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/blame.py" />
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>no number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/check.py" />
      <source>The check took too long, and was ended. What is not listed was not checked.</source>
      <translation>Die Prüfung hat zu lange gedauert und wurde beendet. Was nicht aufgeführt ist, wurde nicht geprüft.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/check.py" />
      <source>The class Value can't be walked: {why}</source>
      <translation>Die Klasse Value lässt sich nicht ausführen: {why}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/check.py" />
      <source>There is no class Value in this program. Write one, with its ops and backward(), and check it again.</source>
      <translation>In diesem Programm gibt es keine Klasse Value. Eine schreiben, mit ihren Operationen und backward(), und noch einmal prüfen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>Add up w*x for each weight and its input, and the bias.</source>
      <translation>w*x für jedes Gewicht und seinen Eingang aufsummieren, und den Bias.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>Give each of them once.</source>
      <translation>Jedes davon einmal geben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>Return one for each neuron.</source>
      <translation>Für jedes Neuron einen zurückgeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>The neuron's result is not its activation of w1*x1 + w2*x2 + w3*x3 + b.</source>
      <translation>Das Ergebnis des Neurons ist nicht seine Aktivierung von w1*x1 + w2*x2 + w3*x3 + b.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>parameters() of {op} gives {given} of its {total} weights and biases, and {things} things in all.</source>
      <translation>parameters() von {op} ergibt {given} der {total} Gewichte und Biases, und insgesamt {things} Dinge.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>parameters() of {op} gives {given} of its {total} weights and biases.</source>
      <translation>parameters() von {op} ergibt {given} der {total} Gewichte und Biases.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>{op} called with numbers gives no Value.</source>
      <translation>{op}, mit Zahlen aufgerufen, ergibt keinen Value.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>{op} can't be used: {why}.</source>
      <translation>{op} lässt sich nicht verwenden: {why}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/networks.py" />
      <source>{op} is no object.</source>
      <translation>{op} ist kein Objekt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <source>Write {code} with {body} and a _backward.</source>
      <translation>{code} mit {body} und einem _backward schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <source>no {method}</source>
      <translation>kein {method}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <source>{op} can't be worked out: there is no {method} to ask where the number stands first.</source>
      <translation>{op} lässt sich nicht ausrechnen: es gibt kein {method}, das gefragt wird, wo die Zahl vorn steht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <source>{op} can't be worked out: there is no {method}.</source>
      <translation>{op} lässt sich nicht ausrechnen: es gibt kein {method}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/ops.py" />
      <location filename="micrograd_desktop/engine/own_engine/program.py" />
      <source>because of line {line}</source>
      <translation>wegen Zeile {line}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/passes.py" />
      <source>The graph gives no Value.</source>
      <translation>Der Graph ergibt keinen Value.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It divides by the result; it must divide by {x}.data.</source>
      <translation>Geteilt wird durch das Ergebnis; zu teilen ist durch {x}.data.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It is 1 + t**2, and must be 1 - t**2.</source>
      <translation>Es ist 1 + t**2 und muss 1 - t**2 sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It is 1 - 2*t, and must be 1 - t**2: ** is the power.</source>
      <translation>Es ist 1 - 2*t und muss 1 - t**2 sein: ** ist die Potenz.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It is 1 - t, and must be 1 - t**2, with the square.</source>
      <translation>Es ist 1 - t und muss 1 - t**2 sein, mit dem Quadrat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It is t**2 - 1, and must be 1 - t**2.</source>
      <translation>Es ist t**2 - 1 und muss 1 - t**2 sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It multiplies by {out}.data; the slope is 1 or 0.</source>
      <translation>Multipliziert wird mit {out}.data; die Steigung ist 1 oder 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It multiplies by {x}.data where it must divide.</source>
      <translation>Multipliziert wird mit {x}.data, wo zu teilen ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It multiplies by {x}.data; the slope is 1 or 0.</source>
      <translation>Multipliziert wird mit {x}.data; die Steigung ist 1 oder 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It multiplies by {y}.data where it must divide.</source>
      <translation>Multipliziert wird mit {y}.data, wo zu teilen ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It sends nothing on, even where {x} is positive.</source>
      <translation>Nichts wird weitergesandt, auch wo {x} positiv ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It sends the gradient on even where {x} is negative and the result is 0.</source>
      <translation>Der Gradient wird auch weitergesandt, wo {x} negativ und das Ergebnis 0 ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It sends the gradient where {x} is negative: the comparison is turned round.</source>
      <translation>Der Gradient wird weitergesandt, wo {x} negativ ist: der Vergleich ist umgedreht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It squares {x}.data; what is squared is the result, t.</source>
      <translation>Quadriert wird {x}.data; zu quadrieren ist das Ergebnis, t.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes the result; the derivative of log is 1 / {x}.data.</source>
      <translation>Genommen wird das Ergebnis; die Ableitung von log ist 1 / {x}.data.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {out}.data where {x}.data belongs.</source>
      <translation>Genommen wird {out}.data, wo {x}.data hingehört.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {out}.data where {y}.data belongs.</source>
      <translation>Genommen wird {out}.data, wo {y}.data hingehört.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {x}.data where {out}.data belongs.</source>
      <translation>Genommen wird {x}.data, wo {out}.data hingehört.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {x}.data where {y}.data belongs.</source>
      <translation>Genommen wird {x}.data, wo {y}.data hingehört.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {x}.data; the derivative of exp is exp itself, {out}.data.</source>
      <translation>Genommen wird {x}.data; die Ableitung von exp ist exp selbst, {out}.data.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It takes {y}.data where {x}.data belongs.</source>
      <translation>Genommen wird {y}.data, wo {x}.data hingehört.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It treats exp as a power of {x}; the derivative of exp is exp itself.</source>
      <translation>exp wird wie eine Potenz von {x} behandelt; die Ableitung von exp ist exp selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>It treats exp as a power; the derivative of exp is exp itself.</source>
      <translation>exp wird wie eine Potenz behandelt; die Ableitung von exp ist exp selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The derivative of a product by {x} is {y}, not 1.</source>
      <translation>Die Ableitung eines Produkts nach {x} ist {y}, nicht 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The derivative of a product by {y} is {x}, not 1.</source>
      <translation>Die Ableitung eines Produkts nach {y} ist {x}, nicht 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The derivative of cos is -sin.</source>
      <translation>Die Ableitung von cos ist -sin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The derivative of exp is exp itself, {out}.data, not 1.</source>
      <translation>Die Ableitung von exp ist exp selbst, {out}.data, nicht 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The derivative of sin is cos.</source>
      <translation>Die Ableitung von sin ist cos.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The exponent does not become one less.</source>
      <translation>Der Exponent wird nicht um eins kleiner.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The exponent goes in front first, and becomes one less then.</source>
      <translation>Der Exponent kommt zuerst nach vorn und wird dann um eins kleiner.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The exponent in front is left out.</source>
      <translation>Der Exponent vorn fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The exponent in front is one too small.</source>
      <translation>Der Exponent vorn ist um eins zu klein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The factor 1 - {out}.data is left out.</source>
      <translation>Der Faktor 1 - {out}.data fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The factor {out}.data is left out.</source>
      <translation>Der Faktor {out}.data fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The minus is left out.</source>
      <translation>Das Minus fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The power of {x}.data is left out.</source>
      <translation>Die Potenz von {x}.data fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>The sign is left out.</source>
      <translation>Das Vorzeichen fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>This is the derivative by the other one, turned round.</source>
      <translation>Das ist die Ableitung nach dem anderen, umgedreht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>This is the derivative of tanh.</source>
      <translation>Das ist die Ableitung von tanh.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>This is the derivative of the sigmoid.</source>
      <translation>Das ist die Ableitung des Sigmoids.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>What is taken away gets its share with a minus.</source>
      <translation>Was abgezogen wird, bekommt seinen Anteil mit einem Minus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>{x}.data is left out.</source>
      <translation>{x}.data fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/probes.py" />
      <source>{y}.data is not squared.</source>
      <translation>{y}.data ist nicht quadriert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/program.py" />
      <source>With your engine the program ends with other numbers than with the app's.</source>
      <translation>Mit der eigenen Engine endet das Programm mit anderen Zahlen als mit der App.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/program.py" />
      <source>With your engine the program makes no value that stands for the result of the app's.</source>
      <translation>Mit der eigenen Engine macht das Programm keinen Wert, der für das Ergebnis der App steht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/program.py" />
      <source>your program</source>
      <translation>eigenes Programm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/report.py" />
      <source>All is right: {checked}.</source>
      <translation>Alles ist richtig: {checked}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/report.py" />
      <source>Line {line}: {sentence} {instead}</source>
      <translation>Zeile {line}: {sentence} {instead}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/report.py" />
      <source>Nothing of this engine could be checked.</source>
      <translation>Von dieser Engine ließ sich nichts prüfen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/report.py" />
      <source>{right} rows are right</source>
      <translation>{right} Zeilen sind richtig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/report.py" />
      <source>{skipped} could not be checked</source>
      <translation>{skipped} ließen sich nicht prüfen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>A value is appended before its operands, so that this is no topological order.</source>
      <translation>Ein Wert wird vor seinen Operanden angehängt, sodass dies keine topologische Ordnung ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>A value sends its gradient on before all that uses it has sent its share: this is no topological order.</source>
      <translation>Ein Wert sendet seinen Gradienten weiter, bevor alles, was ihn verwendet, seinen Anteil gesandt hat: das ist keine topologische Ordnung.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>A value that is used twice sends its gradient twice, because it is sorted twice.</source>
      <translation>Ein zweimal verwendeter Wert sendet seinen Gradienten zweimal, weil er zweimal einsortiert ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Add each value where it is visited first.</source>
      <translation>Jeden Wert hinzufügen, wo er zuerst besucht wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Append a value only after all of its operands, and go through the list in reverse.</source>
      <translation>Einen Wert erst nach allen seinen Operanden anhängen und die Liste rückwärts durchgehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Append it after the loop over its operands.</source>
      <translation>Nach der Schleife über seine Operanden anhängen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Call node._backward() for every node, from the root on.</source>
      <translation>node._backward() für jeden Knoten aufrufen, von der Wurzel an.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Go from the root on: for node in reversed(topo).</source>
      <translation>Von der Wurzel an gehen: for node in reversed(topo).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Go to the operands of every value, and append each one.</source>
      <translation>Zu den Operanden jedes Wertes gehen und jeden anhängen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>In {graph}, {value}.{grad} is {own} and must be {right:.6g}.</source>
      <translation>Im Graphen „{graph}“ ist {value}.{grad} {own} und muss {right:.6g} sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Keep a set of the visited ones, and go to each only once.</source>
      <translation>Eine Menge der besuchten behalten und zu jedem nur einmal gehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Leave the gradients alone here.</source>
      <translation>Die Gradienten hier in Ruhe lassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Only the root sends its gradient; the values that it was made of send nothing on.</source>
      <translation>Nur die Wurzel sendet ihren Gradienten; die Werte, aus denen sie gemacht ist, senden nichts weiter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Some values are left out of the order, so that what they were made of gets no gradient.</source>
      <translation>Einige Werte fehlen in der Ordnung, sodass das, woraus sie gemacht sind, keinen Gradienten bekommt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Sort the graph topologically first, then call each _backward once, from the root on.</source>
      <translation>Zuerst den Graphen topologisch sortieren, dann jedes _backward einmal aufrufen, von der Wurzel an.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Sort the whole graph topologically, and call _backward of every value.</source>
      <translation>Den ganzen Graphen topologisch sortieren und _backward jedes Wertes aufrufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>The root's gradient is set to 1 too late: closures were called before.</source>
      <translation>Der Gradient der Wurzel wird zu spät auf 1 gesetzt: Closures wurden schon aufgerufen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>The root's gradient is set to {seed}, and must be 1: a value grows as fast as itself.</source>
      <translation>Der Gradient der Wurzel wird auf {seed} gesetzt und muss 1 sein: ein Wert wächst so schnell wie er selbst.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>The root's gradient is {seed} when the first _backward is called, and must be 1.</source>
      <translation>Der Gradient der Wurzel ist {seed}, wenn das erste _backward aufgerufen wird, und muss 1 sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>The values are gone through from the leaves to the root, where no gradient is there yet.</source>
      <translation>Die Werte werden von den Blättern zur Wurzel durchgegangen, wo noch kein Gradient da ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>This gives the gradient of 1 to a value that is not the root.</source>
      <translation>Das gibt den Gradienten 1 einem Wert, der nicht die Wurzel ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>This names the closure and does not call it.</source>
      <translation>Das nennt die Closure und ruft sie nicht auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>This overwrites a gradient that was sent.</source>
      <translation>Das überschreibt einen gesandten Gradienten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>This runs backward() of an operand at once, before all that uses it has sent its share, and sets its gradient to 1 again.</source>
      <translation>Das führt backward() eines Operanden sofort aus, bevor alles, was ihn verwendet, seinen Anteil gesandt hat, und setzt seinen Gradienten wieder auf 1.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>What was visited is asked for here, but nothing is ever added to it: a value that is used twice is sorted, and sends its gradient, twice.</source>
      <translation>Hier wird nach dem Besuchten gefragt, aber nie etwas hinzugefügt: ein zweimal verwendeter Wert wird zweimal einsortiert und sendet seinen Gradienten zweimal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Write () behind it.</source>
      <translation>() dahinter schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Write self.{grad} = 1.0 before any _backward is called.</source>
      <translation>self.{grad} = 1.0 schreiben, bevor ein _backward aufgerufen wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>Write self.{grad} = 1.0.</source>
      <translation>self.{grad} = 1.0 schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>backward() calls no _backward, so nothing is sent.</source>
      <translation>backward() ruft kein _backward auf, also wird nichts gesandt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>backward() can't be run: {why}</source>
      <translation>backward() lässt sich nicht ausführen: {why}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/sorting.py" />
      <source>backward() does not come to an end: it goes to the same values again and again.</source>
      <translation>backward() kommt nicht zum Ende: es geht immer wieder zu denselben Werten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>A new Value has no grad.</source>
      <translation>Ein neuer Value hat kein grad.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>A new Value's grad is not a number.</source>
      <translation>grad eines neuen Value ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>A new Value's grad is {number:g}, not 0.</source>
      <translation>grad eines neuen Value ist {number:g}, nicht 0.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>Nothing was sent to it yet: write self.{grad} = 0.0.</source>
      <translation>Noch wurde nichts dorthin gesandt: self.{grad} = 0.0 schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>This class extends the app's own Value.</source>
      <translation>Diese Klasse erweitert Value der App.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>Value takes a number first.</source>
      <translation>Value nimmt zuerst eine Zahl.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>Write class Value: and nothing else.</source>
      <translation>class Value: schreiben, sonst nichts.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>Write self.data = data in __init__.</source>
      <translation>self.data = data in __init__ schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>Write self.grad = 0.0 in __init__.</source>
      <translation>self.grad = 0.0 in __init__ schreiben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>{what} can't be made: {sentence}</source>
      <translation>{what} lässt sich nicht machen: {sentence}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/subject.py" />
      <source>{what} keeps its number nowhere.</source>
      <translation>{what} behält seine Zahl nirgends.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/walker.py" />
      <source>The check takes too long.</source>
      <translation>Die Prüfung dauert zu lange.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>It multiplies by the result's number where its gradient belongs, {out}.</source>
      <translation>Multipliziert wird mit der Zahl des Ergebnisses, wo sein Gradient hingehört, {out}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>It multiplies by {own}.{grad} where the gradient of the result belongs, {out}.</source>
      <translation>Multipliziert wird mit {own}.{grad}, wo der Gradient des Ergebnisses hingehört, {out}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>The chain rule's other factor is left out: multiply by {out}.</source>
      <translation>Der andere Faktor der Kettenregel fehlt: mit {out} multiplizieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>The sign is wrong.</source>
      <translation>Das Vorzeichen ist falsch.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>This adds nothing to the gradient, where {share:.6g} is to be added.</source>
      <translation>Das addiert nichts zum Gradienten, wo {share:.6g} zu addieren ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>This replaces the gradient where it must add to it (= for +=), and leaves out {out}.</source>
      <translation>Das ersetzt den Gradienten, wo dazu zu addieren ist (= statt +=), und lässt {out} weg.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>This replaces the gradient where it must add to it (= for +=): a Value that is used twice loses a share.</source>
      <translation>Das ersetzt den Gradienten, wo dazu zu addieren ist (= statt +=): ein zweimal verwendeter Value verliert einen Anteil.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>What is written is no number, but {grad} is one: use the numbers of Values, such as {out}.</source>
      <translation>Was geschrieben wird, ist keine Zahl, {grad} aber ist eine: die Zahlen von Values verwenden, etwa {out}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>{said} It also replaces the gradient (= for +=).</source>
      <translation>{said} Außerdem wird der Gradient ersetzt (= statt +=).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>{said} The gradient of {out} is left out, too.</source>
      <translation>{said} Auch der Gradient von {out} fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>{said} The sign is wrong, too.</source>
      <translation>{said} Auch das Vorzeichen ist falsch.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_engine/words.py" />
      <source>{target} += (the local derivative) * {up}</source>
      <translation>{target} += (die lokale Ableitung) * {up}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/own_op.py" />
      <source>An op of your own: its _backward says what it passes on.</source>
      <translation>Eine eigene Operation: ihr _backward sagt, was sie weitergibt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/engine/trace.py" />
      <source>a trace</source>
      <translation>ein Trace</translation>
    </message>
  </context>
</TS>
