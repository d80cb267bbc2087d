<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint can have at most {most} moments of a parameter.</source>
      <translation>Der Zwischenstand kann höchstens {most} Momente je Parameter haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint counts more updates than steps.</source>
      <translation>Der Zwischenstand zählt mehr Aktualisierungen als Schritte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint has a negative number among the {name} moments of {optimizer}.</source>
      <translation>Der Zwischenstand hat eine negative Zahl unter den Momenten „{name}“ von {optimizer}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint has {numbers} numbers where the network has {count} parameters.</source>
      <translation>Der Zwischenstand hat {numbers} Zahlen, das Netz aber {count} Parameter.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint holds a number that is not finite.</source>
      <translation>Der Zwischenstand enthält eine Zahl, die nicht endlich ist.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>The checkpoint's number of samples seen does not fit its step and its batches.</source>
      <translation>Die Anzahl der gesehenen Beispiele im Zwischenstand passt nicht zu seinem Schritt und seinen Batches.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>What was measured must have been so before the checkpoint's step.</source>
      <translation>Gemessen sein kann nur etwas vor dem Schritt des Zwischenstands.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>checkpoint's gradients</source>
      <translation>Gradienten des Zwischenstands</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>checkpoint's last changes</source>
      <translation>letzte Änderungen des Zwischenstands</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>checkpoint's parameters</source>
      <translation>Parameter des Zwischenstands</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>mark of a trained run</source>
      <translation>Kennzeichen eines trainierten Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>moments of the optimizer</source>
      <translation>Momente des Optimierers</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>number of samples seen</source>
      <translation>Anzahl der gesehenen Beispiele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>number of the shuffle</source>
      <translation>Nummer der Mischung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>number of updates</source>
      <translation>Anzahl der Aktualisierungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>place in the batches</source>
      <translation>Stelle in den Batches</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <source>record of what was measured</source>
      <translation>Aufzeichnung des Gemessenen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/checkpoint.py" />
      <location filename="micrograd_desktop/project/rules.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/damaged_runs.py" />
      <source>A run without a name</source>
      <translation>Ein Lauf ohne Namen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/project/damaged_runs.py" />
      <source>{file} is damaged. {n} kept runs of it can't be read and are set aside. {each} All else is open, and the file stays as it is until you save. Saving writes these runs back as they stand there.</source>
      <translation>
        <numerusform>{file} ist beschädigt. Ein behaltener Lauf darin kann nicht gelesen werden und ist beiseitegelegt. {each} Alles andere ist geöffnet, und die Datei bleibt bis zum Speichern, wie sie ist. Beim Speichern wird dieser Lauf so zurückgeschrieben, wie er dort steht.</numerusform>
        <numerusform>{file} ist beschädigt. {n} behaltene Läufe darin können nicht gelesen werden und sind beiseitegelegt. {each} Alles andere ist geöffnet, und die Datei bleibt bis zum Speichern, wie sie ist. Beim Speichern werden diese Läufe so zurückgeschrieben, wie sie dort stehen.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/damaged_runs.py" />
      <source>{name}: {fault} See {place} in it.</source>
      <translation>{name}: {fault} Siehe {place} darin.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>Own points are what they are: there are no others to draw. The seed splits them.</source>
      <translation>Eigene Punkte sind, wie sie sind: andere gibt es nicht zu ziehen. Der Startwert teilt sie auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>The {title} belongs to a layer. Say which.</source>
      <translation>„{title}“ gehört zu einer Schicht. Welche, ist anzugeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>The {title} is no setting of a layer.</source>
      <translation>„{title}“ ist keine Einstellung einer Schicht.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>These {count} points are what they are: there are no others to draw. The seed splits them.</source>
      <translation>Diese {count} Punkte sind, wie sie sind: andere gibt es nicht zu ziehen. Der Startwert teilt sie auf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of a parameter</source>
      <translation>Parameter ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of features</source>
      <translation>Merkmale ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of frozen parameters</source>
      <translation>eingefrorene Parameter ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of leaves</source>
      <translation>Blätter ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of parameters</source>
      <translation>mehrere Parameter ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of the program</source>
      <translation>Programm ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of {title}</source>
      <translation>{title} ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>change of {title} of layer {layer}</source>
      <translation>{title} von Schicht {layer} ändern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>new layer</source>
      <translation>neue Schicht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>new points</source>
      <translation>neue Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>new run</source>
      <translation>neuer Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>opening of another run</source>
      <translation>anderen Lauf öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>own points</source>
      <translation>eigene Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>removal of layer {layer}</source>
      <translation>Schicht {layer} entfernen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>switch of the bug {bug}</source>
      <translation>Fehler {bug} umschalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/edits.py" />
      <source>switching off of all bugs</source>
      <translation>alle Fehler ausschalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>No line parts these, four hidden neurons do</source>
      <translation>Keine Gerade trennt sie, vier verdeckte Neuronen schon</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>One class inside the other: watch the boundary close</source>
      <translation>Eine Klasse in der anderen: die Grenze schließt sich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>Three classes, from EurekaLabs' lesson</source>
      <translation>Drei Klassen, aus der Lektion von EurekaLabs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>Two arms wound into each other, the hardest of these</source>
      <translation>Zwei ineinander gewundene Arme, das Schwerste hier</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>Two clouds: where to begin with a single neuron</source>
      <translation>Zwei Wolken: der Anfang mit einem einzigen Neuron</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/examples.py" />
      <source>micrograd's own demo: two half moons, 337 parameters</source>
      <translation>micrograds eigene Demo: zwei Halbmonde, 337 Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} can have at most {most} characters.</source>
      <translation>„{title}“ kann höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} can't be {value}. Choose one of: {names}.</source>
      <translation>„{title}“ kann nicht {value} sein. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} can't be {value}. Choose one of: {names}; or type a formula of {over}.</source>
      <translation>„{title}“ kann nicht {value} sein. Zur Wahl stehen: {names}; oder eine Formel aus {over}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} can't be {value}. {error}</source>
      <translation>„{title}“ kann nicht {value} sein. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} holds a NUL character.</source>
      <translation>„{title}“ enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be a formula, not {value}.</source>
      <translation>„{title}“ muss eine Formel sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be a name or a formula, not {value}.</source>
      <translation>„{title}“ muss ein Name oder eine Formel sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be a number, not {value}.</source>
      <translation>„{title}“ muss eine Zahl sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be a text.</source>
      <translation>„{title}“ muss ein Text sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be a whole number, not {value}.</source>
      <translation>„{title}“ muss eine ganze Zahl sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be between {low} and {high}, not {value}.</source>
      <translation>„{title}“ muss zwischen {low} und {high} liegen, nicht bei {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>The {title} must be {low}, not {value}.</source>
      <translation>„{title}“ muss {low} sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>a group of fields</source>
      <translation>eine Gruppe von Feldern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>a number of more than 20 digits</source>
      <translation>eine Zahl mit mehr als 20 Ziffern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <source>several values</source>
      <translation>mehrere Werte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/fields.py" />
      <location filename="micrograd_desktop/project/kept_runs.py" />
      <source>'{text}'</source>
      <translation>„{text}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>a project</source>
      <translation>ein Projekt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>it has {size} MB, and {most} MB are the most that {what} can have</source>
      <translation>sie hat {size} MB, und {most} MB sind das Höchste, das {what} haben kann</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>it is a device or a pipe, not a file</source>
      <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>it is a folder</source>
      <translation>es ist ein Ordner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>it is write-protected. Save under another name, or allow that it is written to</source>
      <translation>sie ist schreibgeschützt. Unter einem anderen Namen speichern oder das Schreiben erlauben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>no file can have such a name</source>
      <translation>keine Datei kann so heißen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>the folder {folder} is somebody else's</source>
      <translation>der Ordner {folder} gehört jemand anderem</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>the folder {folder} is write-protected. Save in another one</source>
      <translation>der Ordner {folder} ist schreibgeschützt. In einem anderen speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>there is no folder {folder}</source>
      <translation>es gibt keinen Ordner {folder}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/files.py" />
      <source>{folder} is no folder</source>
      <translation>{folder} ist kein Ordner</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>A change of the run can't be {value}. Choose one of: {names}.</source>
      <translation>Eine Änderung des Laufs kann nicht {value} sein. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>Each of the {title}</source>
      <translation>Jedes Element von „{title}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>The setting that changes can't be {value}. Choose one of: {names}.</source>
      <translation>Die Einstellung, die sich ändert, kann nicht {value} sein. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>The {title}</source>
      <translation>„{title}“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>a text</source>
      <translation>ein Text</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>true or false</source>
      <comment>JSON</comment>
      <translation>true oder false</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} can be at most {most}, not {count}.</source>
      <translation>{subject}: es können höchstens {most} sein, nicht {count}.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} can't be {value}: there are {n} tables before it.</source>
      <translation>
        <numerusform>{subject} kann nicht {value} sein: davor steht {n} Tabelle.</numerusform>
        <numerusform>{subject} kann nicht {value} sein: davor stehen {n} Tabellen.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} can't have a field called '{name}'.</source>
      <translation>{subject} kann kein Feld „{name}“ haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} must be fields in braces, {{ }}, not {value}.</source>
      <translation>{subject} muss aus Feldern in geschweiften Klammern, {{ }}, bestehen, nicht aus {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} must be three whole numbers: [layer, neuron, source]. The source of a bias is null.</source>
      <translation>{subject} muss aus drei ganzen Zahlen bestehen: [layer, neuron, source]. Bei einem Bias ist source null.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} must be {kind}, not {value}.</source>
      <translation>{subject} muss {kind} sein, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} must have the field '{name}', which is missing.</source>
      <translation>{subject} muss das Feld „{name}“ haben, das fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_form.py" />
      <source>{subject} must stand in brackets, [ ], not be {value}.</source>
      <translation>{subject} muss in eckigen Klammern, [ ], stehen, nicht {value} sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>A field called '{name}' stands twice in one place.</source>
      <translation>Ein Feld „{name}“ steht zweimal an einer Stelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>In line {line}, column {column}, {what}.</source>
      <translation>In Zeile {line}, Spalte {column} {what}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It has brackets within brackets, deeper than a project can have.</source>
      <translation>Sie hat Klammern in Klammern, tiefer als ein Projekt sie haben kann.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It has {count} {title}, and {limit} are the most that a project can have.</source>
      <translation>Sie hat {count} {title}, und {limit} sind das Höchste für ein Projekt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It holds a number of {digits} digits.</source>
      <translation>Sie enthält eine Zahl mit {digits} Ziffern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It holds the number {name}.</source>
      <translation>Sie enthält die Zahl {name}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It is empty.</source>
      <translation>Sie ist leer.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>It is no text in UTF-8.</source>
      <translation>Sie ist kein Text in UTF-8.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>a colon is expected</source>
      <translation>wird ein Doppelpunkt erwartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>a comma or a closing bracket is expected</source>
      <translation>wird ein Komma oder eine schließende Klammer erwartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>a text begins that has no end</source>
      <translation>beginnt ein Text, der kein Ende hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>a value is expected</source>
      <translation>wird ein Wert erwartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>commas</source>
      <translation>Kommas</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>it is no JSON</source>
      <translation>steht kein JSON</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>opening braces</source>
      <translation>öffnende geschweifte Klammern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>opening brackets</source>
      <translation>öffnende eckige Klammern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>quotation marks</source>
      <translation>Anführungszeichen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>the end of the file is expected</source>
      <translation>wird das Ende der Datei erwartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>the name of a field, in double quotes, is expected</source>
      <translation>wird der Name eines Felds in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>there is a backslash with something behind it that can't be there</source>
      <translation>steht ein Backslash, dem etwas Unmögliches folgt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>there is a comma with nothing behind it</source>
      <translation>steht ein Komma, dem nichts folgt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/json_text.py" />
      <source>there is a line end, or another control character, inside a text</source>
      <translation>steht ein Zeilenende oder ein anderes Steuerzeichen in einem Text</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/kept_runs.py" />
      <source>There is a run called '{name}' already. Choose another name.</source>
      <translation>Es gibt schon einen Lauf „{name}“. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/kept_runs.py" />
      <source>There is no kept run called '{name}'. The project keeps no runs.</source>
      <translation>Es gibt keinen behaltenen Lauf „{name}“. Im Projekt sind keine Läufe behalten.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/project/kept_runs.py" />
      <source>There is no kept run called '{name}'. There are {names}.</source>
      <translation>
        <numerusform>Es gibt keinen behaltenen Lauf „{name}“. Es gibt {names}.</numerusform>
        <numerusform>Es gibt keinen behaltenen Lauf „{name}“. Es gibt {names}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/kept_runs.py" />
      <source>run {number}</source>
      <translation>Lauf {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/migrations.py" />
      <source>There is no parameter {index}: the network has {count} from 0 on.</source>
      <translation>Es gibt keinen Parameter {index}: das Netz hat {count}, von 0 an gezählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/migrations.py" />
      <source>parameters set by hand</source>
      <translation>von Hand gesetzte Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/migrations.py" />
      <location filename="micrograd_desktop/project/spec.py" />
      <source>frozen parameters</source>
      <translation>eingefrorene Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/named_settings.py" />
      <source>There is no setting '{name}'. Names begin with {parts}.</source>
      <translation>Es gibt keine Einstellung „{name}“. Namen beginnen mit {parts}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/named_settings.py" />
      <source>There is no setting '{name}'. There are {there}.</source>
      <translation>Es gibt keine Einstellung „{name}“. Es gibt {there}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/named_settings.py" />
      <source>{title} of layer {layer}</source>
      <translation>{title} von Schicht {layer}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Above f(x)</source>
      <translation>Über f(x)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Blobs</source>
      <translation>Haufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Checkers</source>
      <translation>Karos</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Circles</source>
      <translation>Kreise</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>EurekaLabs' micrograd</source>
      <translation>micrograd von EurekaLabs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Gauss ×6</source>
      <translation>Gauß ×6</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Gaussians</source>
      <translation>Gauß-Wolken</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Iris</source>
      <translation>Iris</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Line</source>
      <comment>data set</comment>
      <translation>Gerade</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Moons</source>
      <translation>Monde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Moons demo</source>
      <translation>Monde, die Demo</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Own data</source>
      <translation>Eigene Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Plane</source>
      <translation>Ebene</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Playground Circle</source>
      <translation>Playground: Kreis</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Playground Gauss</source>
      <translation>Playground: Gauß</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Playground Spiral</source>
      <translation>Playground: Spirale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Playground XOR</source>
      <translation>Playground: XOR</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Sine</source>
      <translation>Sinus</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Spiral</source>
      <translation>Spirale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Three arms</source>
      <translation>Drei Arme</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>XOR</source>
      <translation>XOR</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/naming.py" />
      <source>Yin-yang</source>
      <translation>Yin-Yang</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <source>It has {count} characters, and a program can have {most}. Leave some of it out.</source>
      <translation>Sie hat {count} Zeichen, und ein Programm kann {most} haben. Bitte etwas weglassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <source>It is not a text in UTF-8.</source>
      <translation>Sie ist kein Text in UTF-8.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <source>a notebook</source>
      <translation>ein Notebook</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <source>a program</source>
      <translation>ein Programm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <source>{name} could not be opened. {error}</source>
      <translation>{name} konnte nicht geöffnet werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} could not be read: {error}.</source>
      <translation>{name} konnte nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/program_files.py" />
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} could not be saved: {error}.</source>
      <translation>{name} konnte nicht gespeichert werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>2-2-1 MLP loss</source>
      <translation>Verlust eines MLP 2-2-1</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>A value used twice</source>
      <translation>Ein Wert, zweimal gebraucht</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>Lecture expression L</source>
      <translation>Ausdruck L der Vorlesung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>Lecture neuron</source>
      <translation>Neuron der Vorlesung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>Neuron, tanh as exp</source>
      <translation>Neuron, tanh als exp</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>Why the order matters</source>
      <translation>Warum die Reihenfolge zählt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/programs.py" />
      <source>micrograd's README</source>
      <translation>micrograds README</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>A change of the network must be the first change of its step.</source>
      <translation>Eine Änderung des Netzes muss die erste Änderung ihres Schritts sein.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>A network can have at most {most} features.</source>
      <translation>Ein Netz kann höchstens {most} Merkmale haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>A network can have at most {most} hidden layers.</source>
      <translation>Ein Netz kann höchstens {most} verdeckte Schichten haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>A run can't go on with points of another kind of problem. They begin a new run.</source>
      <translation>Ein Lauf kann nicht mit Punkten einer anderen Art von Aufgabe weitergehen. Mit ihnen beginnt ein neuer Lauf.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>A setting of step 0 is no change of the run: it is its start.</source>
      <translation>Eine Einstellung von Schritt 0 ist keine Änderung des Laufs: sie ist sein Anfang.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>At most {most} leaves can be set by hand.</source>
      <translation>Höchstens {most} Blätter lassen sich von Hand setzen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>Only points of a person's own have a table.</source>
      <translation>Nur eigene Punkte haben eine Tabelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The bugs must be in their order, each of them once.</source>
      <translation>Die Fehler müssen in ihrer Ordnung stehen, jeder einmal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The changes of a run must be in rising step.</source>
      <translation>Die Änderungen eines Laufs müssen nach Schritten aufsteigen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The frozen parameters must be in their order, each of them once.</source>
      <translation>Die eingefrorenen Parameter müssen in ihrer Ordnung stehen, jeder einmal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The leaves set by hand must be in rising order, each of them once.</source>
      <translation>Die von Hand gesetzten Blätter müssen aufsteigend stehen, jedes einmal.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The loss {loss} doesn't suit the data. Choose one of: {names}.</source>
      <translation>Der Verlust {loss} passt nicht zu den Daten. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The moons demo always has 100 points and noise 0.1. Choose Moons to change them.</source>
      <translation>Die Monde-Demo hat immer 100 Punkte und Rauschen 0.1. Bei „Monde“ lassen sie sich ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The network must have as many inputs as features: {count}.</source>
      <translation>Das Netz muss so viele Eingänge haben, wie es Merkmale gibt: {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The network must have as many inputs as the data: {count}.</source>
      <translation>Das Netz muss so viele Eingänge haben wie die Daten: {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The network must have as many outputs as the data asks for: {count}.</source>
      <translation>Das Netz muss so viele Ausgänge haben, wie die Daten verlangen: {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The network {network} has no parameter of layer {layer}, neuron {neuron}, bias, counted from 0.</source>
      <translation>Das Netz {network} hat keinen Parameter in Schicht {layer}, Neuron {neuron}, Bias, von 0 an gezählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The network {network} has no parameter of layer {layer}, neuron {neuron}, weight {weight}, counted from 0.</source>
      <translation>Das Netz {network} hat keinen Parameter in Schicht {layer}, Neuron {neuron}, Gewicht {weight}, von 0 an gezählt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The run's log is full ({changes} changes). Go back to an earlier step to go on.</source>
      <translation>Das Protokoll des Laufs ist voll ({changes} Änderungen). Weiter geht es von einem früheren Schritt aus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The run's log is full ({most} parameters frozen or freed). Go back to an earlier step to go on.</source>
      <translation>Das Protokoll des Laufs ist voll ({most} Parameter eingefroren oder befreit). Weiter geht es von einem früheren Schritt aus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>The run's log is full ({size} MB of own points). Begin a new run with these settings (Shift+R) to go on, or go back to an earlier step.</source>
      <translation>Das Protokoll des Laufs ist voll ({size} MB eigene Punkte). Weiter geht es mit einem neuen Lauf mit diesen Einstellungen (Umschalt+R) oder von einem früheren Schritt aus.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>There are no points of your own yet. Paint some, or import a file.</source>
      <translation>Es gibt noch keine eigenen Punkte. Welche malen oder eine Datei importieren.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>There is no bug called {name}. Choose one of: {names}.</source>
      <translation>Es gibt keinen Fehler {name}. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>There is no setting of the training called {name}.</source>
      <translation>Es gibt keine Einstellung des Trainings {name}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>There is no such hidden layer: the network has {count}.</source>
      <translation>Eine solche verdeckte Schicht gibt es nicht: das Netz hat {count}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>There must be another number for each of the {count} {what}, not {value}.</source>
      <translation>Jede der {count} {what} braucht eine andere Nummer, nicht {value}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>Without a topological sort, backward() would visit {visits} nodes for each point of this network. Choose a smaller network: {most} visits are the limit.</source>
      <translation>Ohne topologische Sortierung würde backward() bei diesem Netz für jeden Punkt {visits} Knoten besuchen. Bitte ein kleineres Netz wählen: {most} Besuche sind die Grenze.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>layers</source>
      <translation>Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>number of the leaf</source>
      <translation>Nummer des Blatts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>outputs</source>
      <translation>Ausgaben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>value of a leaf</source>
      <translation>Wert eines Blatts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>value of a parameter</source>
      <translation>Wert eines Parameters</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/rules.py" />
      <source>{data} always has {count} points and no noise. Choose other data to change them.</source>
      <translation>{data} hat immer {count} Punkte und kein Rauschen. Bei anderen Daten lassen sie sich ändern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>The run has not come to step {step} yet.</source>
      <translation>Der Lauf ist noch nicht bis Schritt {step} gekommen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>The run that is left must be the project's own.</source>
      <translation>Der Lauf, der verlassen wird, muss der des Projekts sein.</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>deletion of {n} runs</source>
      <translation>
        <numerusform>Lauf löschen</numerusform>
        <numerusform>{n} Läufe löschen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>fork from step {step}</source>
      <translation>Abzweig ab Schritt {step}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>keeping of a run</source>
      <translation>Lauf behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>new name of a run</source>
      <translation>Lauf umbenennen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>note on a run</source>
      <translation>Notiz zu einem Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_edits.py" />
      <source>restoring of a run</source>
      <translation>Lauf wiederherstellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>A project can keep at most {most} runs. Delete some first.</source>
      <translation>Ein Projekt kann höchstens {most} Läufe behalten. Erst einige löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>A run's name must be 1 to {most} printable characters</source>
      <translation>Der Name eines Laufs muss aus 1 bis {most} druckbaren Zeichen bestehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>Each of the kept runs must have a name of its own.</source>
      <translation>Jeder der behaltenen Läufe braucht einen eigenen Namen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>The kept runs hold more than {size} MB of own points. Delete some of them.</source>
      <translation>Die behaltenen Läufe enthalten mehr als {size} MB eigene Punkte. Einige davon löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>The kept runs hold {changes} changes, and {most} are the most. Delete some.</source>
      <translation>Die behaltenen Läufe enthalten {changes} Änderungen, und {most} sind das Höchste. Einige löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>The kept runs hold {frozen} names of frozen parameters, and {most} are the most. Delete some.</source>
      <translation>Die behaltenen Läufe enthalten {frozen} Namen eingefrorener Parameter, und {most} sind das Höchste. Einige löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>The note on a run can have at most {most} characters.</source>
      <translation>Die Notiz zu einem Lauf kann höchstens {most} Zeichen haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>The project's name must be 1 to {most} printable characters</source>
      <translation>Der Name des Projekts muss aus 1 bis {most} druckbaren Zeichen bestehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>accuracy of a run</source>
      <translation>Trefferquote eines Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>loss of a run</source>
      <translation>Verlust eines Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>number of steps of a run</source>
      <translation>Anzahl der Schritte eines Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>{must}, and not only spaces.</source>
      <translation>{must}, und nicht nur aus Leerzeichen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>{must}: it can't contain {sign} except between two letters or signs that it joins.</source>
      <translation>{must}: {sign} kann er nur zwischen zwei Buchstaben oder Zeichen enthalten, die es verbindet.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/run_rules.py" />
      <source>{must}: it can't contain {sign}.</source>
      <translation>{must}: {sign} kann er nicht enthalten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/session.py" />
      <source>opening of a project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>It holds no project.</source>
      <translation>Er enthält kein Projekt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The project can't be shared. {error}</source>
      <translation>Das Projekt kann nicht geteilt werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The project holds too many points of its own for a share text. Save it, and send the file.</source>
      <translation>Das Projekt enthält zu viele eigene Punkte für einen Teiltext. Speichern und die Datei schicken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The share text can't be used. {error}</source>
      <translation>Der Teiltext kann nicht verwendet werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The share text has {count} characters, and {most} are the most that one can have.</source>
      <translation>Der Teiltext hat {count} Zeichen, und {most} sind das Höchste.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The share text holds more than {size} kB, which no shared project has.</source>
      <translation>Der Teiltext enthält mehr als {size} kB; so viel hat kein geteiltes Projekt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The share text is not complete, or was changed on the way. Copy it again, from mgd: to its last letter.</source>
      <translation>Der Teiltext ist nicht vollständig oder wurde unterwegs verändert. Bitte noch einmal kopieren, von mgd: bis zum letzten Buchstaben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>The share text was made by a newer version of the program.</source>
      <translation>Der Teiltext stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>There is no share text here: one begins with mgd: and has letters and digits behind it.</source>
      <translation>Hier ist kein Teiltext: einer beginnt mit mgd:, dahinter stehen Buchstaben und Ziffern.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>Too much was changed during the run for a share text to hold it. Save the project, and send the file.</source>
      <translation>Während des Laufs wurde zu viel für einen Teiltext geändert. Das Projekt speichern und die Datei schicken.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/share_text.py" />
      <source>What stands behind {scheme} is no share text: that begins with {scheme}{form}.</source>
      <translation>Was hinter {scheme} steht, ist kein Teiltext: der beginnt mit {scheme}{form}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>Trace workspace</source>
      <translation>Arbeitsbereich Trace</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>accuracy to stop at</source>
      <translation>Trefferquote zum Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>activation</source>
      <translation>Aktivierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>arithmetic</source>
      <translation>Arithmetik</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>batch size</source>
      <translation>Batchgröße</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>beta1 of the optimizer</source>
      <translation>beta1 des Optimierers</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>beta2 of the optimizer</source>
      <translation>beta2 des Optimierers</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>bugs</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>changes of the run</source>
      <translation>Änderungen des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>data loss to stop at</source>
      <translation>Datenverlust zum Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>data set</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>epsilon of the optimizer</source>
      <translation>Epsilon des Optimierers</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>features</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>figures of its last step</source>
      <translation>Zahlen seines letzten Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>function</source>
      <translation>Funktion</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>gradient clipping</source>
      <translation>Begrenzung der Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>hidden layers</source>
      <translation>verdeckte Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>identities of hidden layers</source>
      <translation>Kennungen der verdeckten Schichten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>identities of outputs</source>
      <translation>Kennungen der Ausgaben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>initialisation</source>
      <translation>Initialisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>leaves set by hand</source>
      <translation>von Hand gesetzte Blätter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>length of the plateau to stop after</source>
      <translation>Länge des Plateaus zum Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>limit of the gradient</source>
      <translation>Grenze des Gradienten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>mark of a run that diverged</source>
      <translation>Kennzeichen eines divergierten Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>momentum</source>
      <translation>Momentum</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>name of the run</source>
      <translation>Name des Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>name of the run that was left</source>
      <translation>Name des verlassenen Laufs</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>note on the run</source>
      <translation>Notiz zum Lauf</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of classes</source>
      <translation>Anzahl der Klassen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of decay steps</source>
      <translation>Anzahl der Abfallschritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of inputs</source>
      <translation>Anzahl der Eingänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of neurons</source>
      <translation>Anzahl der Neuronen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of outputs</source>
      <translation>Anzahl der Ausgänge</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of points</source>
      <translation>Anzahl der Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of steps that it has come to</source>
      <translation>Anzahl der erreichten Schritte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>number of steps to train at a time</source>
      <translation>Anzahl der Schritte auf einmal</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>output activation</source>
      <translation>Aktivierung der Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>part of the parameters that is penalised</source>
      <translation>Umfang des Strafterms</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>program</source>
      <translation>Programm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>project's name</source>
      <translation>Name des Projekts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>rate of the step</source>
      <translation>Rate des Schritts</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>regularisation</source>
      <translation>Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>run that it left</source>
      <translation>Lauf, den er verlassen hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>run that this one left</source>
      <translation>Lauf, den dieser verlassen hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>runs that are kept</source>
      <translation>behaltene Läufe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>schedule</source>
      <translation>Lernratenplan</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>seed of the batches</source>
      <translation>Startwert der Batches</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>seed of the data</source>
      <translation>Startwert der Daten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>seed of the network</source>
      <translation>Startwert des Netzes</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>share of training points</source>
      <translation>Anteil der Trainingspunkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>smoothing of RMSProp</source>
      <translation>Glättung von RMSProp</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>state of being frozen</source>
      <translation>Zustand „eingefroren“</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>step at which it was left</source>
      <translation>Schritt, an dem er verlassen wurde</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>step to stop at</source>
      <translation>Schritt zum Anhalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>strength of the regularisation</source>
      <translation>Stärke der Regularisierung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>switch of the bug</source>
      <translation>Schalter des Fehlers</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>test accuracy</source>
      <translation>Trefferquote im Test</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>test loss</source>
      <translation>Testverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>training accuracy</source>
      <translation>Trainings-Trefferquote</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>training loss</source>
      <translation>Trainingsverlust</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/spec.py" />
      <source>weight decay</source>
      <translation>Gewichtszerfall</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>It can't have a field called '{name}'.</source>
      <translation>Sie kann kein Feld „{name}“ haben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>It is not a Micrograd Desktop project.</source>
      <translation>Sie ist kein Projekt von Micrograd Desktop.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>It was saved by a newer version of the program (schema {version}).</source>
      <translation>Sie wurde von einer neueren Version des Programms gespeichert (Schema {version}).</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>It would be larger than a project can be.</source>
      <translation>Sie würde größer, als ein Projekt sein kann.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>Its schema version is missing.</source>
      <translation>Ihre Schemaversion fehlt.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>With those that are set aside it would keep more than {most} runs. Delete some.</source>
      <translation>Mit den beiseitegelegten wären es mehr als {most} Läufe. Einige löschen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} can't be opened. {error}</source>
      <translation>{name} kann nicht geöffnet werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} can't be opened. {error} See {place} in the file.</source>
      <translation>{name} kann nicht geöffnet werden. {error} Siehe {place} in der Datei.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} could not be saved. {error}</source>
      <translation>{name} konnte nicht gespeichert werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} is not a project file. {error}</source>
      <translation>{name} ist keine Projektdatei. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/storage.py" />
      <source>{name} was changed by another program since it was opened or saved here.</source>
      <translation>{name} wurde von einem anderen Programm geändert, seit sie hier geöffnet oder gespeichert wurde.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>A table has at most {most} numbers.</source>
      <translation>Eine Tabelle hat höchstens {most} Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>The area of a table has four numbers.</source>
      <translation>Die Fläche einer Tabelle hat vier Zahlen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>The numbers of a table must be float64, compressed by zlib, in base64.</source>
      <translation>Die Zahlen einer Tabelle müssen float64 sein, mit zlib gepackt, in base64.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>area of a table</source>
      <translation>Fläche einer Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>classes of a table</source>
      <translation>Klassen einer Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>columns of a table</source>
      <translation>Spalten einer Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/table_form.py" />
      <source>numbers of a table</source>
      <translation>Zahlen einer Tabelle</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>It stays in {file}.</source>
      <translation>Sie bleibt in {file}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>It was moved to {file}.</source>
      <translation>Sie liegt jetzt in {file}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>Unsaved work could not be kept. {error}</source>
      <translation>Nicht gespeicherte Arbeit konnte nicht gesichert werden. {error}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>Unsaved work could not be kept: {error}.</source>
      <translation>Nicht gespeicherte Arbeit konnte nicht gesichert werden: {error}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>Unsaved work could not be read. {error} {aside}</source>
      <translation>Nicht gespeicherte Arbeit konnte nicht gelesen werden. {error} {aside}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>Unsaved work could not be read: {error}. {aside}</source>
      <translation>Nicht gespeicherte Arbeit konnte nicht gelesen werden: {error}. {aside}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>Unsaved work of an earlier start is damaged and can't be read. {aside}</source>
      <translation>Nicht gespeicherte Arbeit von früher ist beschädigt und kann nicht gelesen werden. {aside}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/project/unsaved.py" />
      <source>another window has its place</source>
      <translation>ein anderes Fenster hat ihren Platz</translation>
    </message>
  </context>
</TS>
