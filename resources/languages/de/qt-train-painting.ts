<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Leave painting (Esc)</source>
      <translation>Malen verlassen (Esc)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Paint a new class</source>
      <translation>Eine neue Klasse malen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Paint class {name}</source>
      <translation>Klasse {name} malen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Start empty</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>The next stroke begins without the points that are there</source>
      <translation>Der nächste Strich beginnt ohne die vorhandenen Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/bar.py" />
      <source>Tool</source>
      <translation>Werkzeug</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/layer.py" />
      <source>Plane to paint points on. Arrow keys move the caret, Space paints, 1 to 8 are classes.</source>
      <translation>Ebene zum Malen von Punkten. Pfeiltasten bewegen die Marke, die Leertaste malt, 1 bis 8 sind Klassen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/painter.py" />
      <source>The plane is empty for what you paint. Until then the run keeps the points that it has.</source>
      <translation>Die Ebene ist leer für das, was gemalt wird. Bis dahin behält der Lauf seine Punkte.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/painter.py" />
      <source>The points are not there yet. Paint again in a moment.</source>
      <translation>Die Punkte sind noch nicht da. Gleich noch einmal malen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Brush</source>
      <translation>Pinsel</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Click or drag to add points of the class (B)</source>
      <translation>Klicken oder ziehen fügt Punkte der Klasse hinzu (B)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Click or drag to take points away (E)</source>
      <translation>Klicken oder ziehen nimmt Punkte weg (E)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Drag a point elsewhere (M)</source>
      <translation>Einen Punkt an einen anderen Ort ziehen (M)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Erase</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>Move</source>
      <translation>Ziehen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>erased points</source>
      <translation>gelöschte Punkte</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>moved point</source>
      <translation>gezogener Punkt</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/train/painting/tools.py" />
      <source>painted points</source>
      <translation>gemalte Punkte</translation>
    </message>
  </context>
</TS>
