<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>NumPy code</source>
      <translation>NumPy-Code</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>ONNX model</source>
      <translation>ONNX-Modell</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>PyTorch code</source>
      <translation>PyTorch-Code</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>micrograd code</source>
      <translation>micrograd-Code</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>weights as CSV</source>
      <translation>Gewichte als CSV</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>weights as JSON</source>
      <translation>Gewichte als JSON</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/forms.py" />
      <source>weights as npz</source>
      <translation>Gewichte als npz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/onnx_model.py" />
      <source>ONNX models need the package onnx, which is not installed here: pip install onnx</source>
      <translation>ONNX-Modelle brauchen das Paket onnx, das hier nicht installiert ist: pip install onnx</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>'{name}' has {shape}; in this network it has {wanted}.</source>
      <translation>„{name}“ hat {shape}; in diesem Netz ist es {wanted}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>'{name}' holds a number that is not finite.</source>
      <translation>„{name}“ enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>'{name}' is missing.</source>
      <translation>„{name}“ fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>'{name}' is no weight or bias of a layer with both.</source>
      <translation>„{name}“ ist kein Gewicht oder Bias einer Schicht, die beides hat.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>The file holds the weights of {n} layers; the network has {layers}.</source>
      <translation>
        <numerusform>Die Datei enthält die Gewichte von {n} Schicht; das Netz hat {layers}.</numerusform>
        <numerusform>Die Datei enthält die Gewichte von {n} Schichten; das Netz hat {layers}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>no shape: it is one number</source>
      <translation>keine Form: eine einzelne Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/state_dict.py" />
      <source>the shape {shape}</source>
      <translation>die Form {shape}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/taken.py" />
      <source>The program would hold {numbers} numbers of the training points; {most} are the most. Take the weights home, and the points as a table.</source>
      <translation>Das Programm enthielte {numbers} Zahlen der Trainingspunkte; höchstens {most} gehen. Stattdessen die Gewichte mitnehmen, und die Punkte als Tabelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>'{name}' has rows with a column and rows without one.</source>
      <translation>„{name}“ hat Zeilen mit Spalte und Zeilen ohne.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>'{name}' has {n} numbers; its rows and columns ask for others.</source>
      <translation>„{name}“ hat {n} Zahlen; die Zeilen und Spalten verlangen andere.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>'{name}' holds no plain numbers.</source>
      <translation>„{name}“ enthält keine einfachen Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>'{name}' must be a list of numbers, or a list of rows that are equally long.</source>
      <translation>„{name}“ muss eine Liste von Zahlen sein, oder eine Liste gleich langer Zeilen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It holds more than the largest network has.</source>
      <translation>Sie enthält mehr, als das größte Netz hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It holds the number {number}.</source>
      <translation>Sie enthält die Zahl {number}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It is no CSV in UTF-8.</source>
      <translation>Sie ist kein CSV in UTF-8.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It is no JSON.</source>
      <translation>Sie ist kein JSON.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It is no npz of plain numbers.</source>
      <translation>Sie ist kein npz aus einfachen Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It is no npz, or a damaged one.</source>
      <translation>Sie ist kein npz oder ein beschädigtes.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>It must have a list of numbers for each name.</source>
      <translation>Sie muss zu jedem Namen eine Liste von Zahlen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>Its first line must be {line}.</source>
      <translation>Ihre erste Zeile muss {line} lauten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>Line {line} has a place that is there already.</source>
      <translation>Zeile {line} hat eine Stelle, die schon da ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>Line {line} has a place that no network has.</source>
      <translation>Zeile {line} hat eine Stelle, die kein Netz hat.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>Line {line} is no name, row, column and value.</source>
      <translation>Zeile {line} ist nicht Name, Zeile, Spalte und Wert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>a file of weights</source>
      <translation>eine Datei mit Gewichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>import of {name}</source>
      <translation>Import von {name}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>{name} can't be used. {error}</source>
      <translation>{name} ist nicht verwendbar. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>{name} could not be read: weights are in files that end in .json, .csv or .npz.</source>
      <translation>{name} konnte nicht gelesen werden: Gewichte stehen in Dateien, die auf .json, .csv oder .npz enden.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>{name} could not be read: {error}.</source>
      <translation>{name} konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/network/weight_files.py" />
      <source>{name} would set {n} parameters, and a run can hold {most} changes.</source>
      <translation>{name} würde {n} Parameter setzen, und ein Lauf fasst {most} Änderungen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/project_facts.py" />
      <source>'{name}' ({steps} steps)</source>
      <translation>„{name}“ ({steps} Schritte)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/project_facts.py" />
      <source>'{name}' ({steps} steps, diverged)</source>
      <translation>„{name}“ ({steps} Schritte, divergiert)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/project_facts.py" />
      <source>'{name}' ({steps} steps, loss {loss:.4g} as saved)</source>
      <translation>„{name}“ ({steps} Schritte, Verlust {loss:.4g} laut Datei)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/project_facts.py" />
      <source>none</source>
      <comment>of several</comment>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Again</source>
      <comment>heading</comment>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Changed during the run</source>
      <translation>Während des Laufs geändert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Data loss</source>
      <translation>Datenverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Figures</source>
      <comment>numbers</comment>
      <translation>Kennzahlen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Objective</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Paste this share text in the app, or give it to the command line: the same run begins, to the last bit.</source>
      <translation>Diesen Teiltext in der App einfügen oder der Befehlszeile geben: derselbe Lauf beginnt, auf das letzte Bit genau.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Penalty</source>
      <translation>Strafterm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>The project is too large for a share text: open its file.</source>
      <translation>Das Projekt ist zu groß für einen Teiltext: seine Datei öffnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>The run at step {step}, in Micrograd Desktop.</source>
      <translation>Der Lauf bei Schritt {step}, in Micrograd Desktop.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>activations</source>
      <translation>Aktivierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>batch size</source>
      <translation>Batchgröße</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>bugs</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>first network</source>
      <translation>erstes Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>inputs</source>
      <translation>Eingänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>problem</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>regularisation</source>
      <translation>Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>schedule</source>
      <translation>Lernratenplan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/export/report.py" />
      <source>{figure}, test points</source>
      <translation>{figure}, Testpunkte</translation>
    </message>
  </context>
</TS>
