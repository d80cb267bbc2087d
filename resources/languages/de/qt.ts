<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>A new text size is there from the next start on.</source>
      <translation>Eine neue Textgröße gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Of all windows: text, and with it controls, tables, plots and drawings</source>
      <translation>Aller Fenster: der Text und mit ihm Bedienelemente, Tabellen, Diagramme und Zeichnungen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Reduced</source>
      <translation>Verringert</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Reduced: the caret does not blink, menus, lists and tips are there at once</source>
      <translation>Verringert: die Schreibmarke blinkt nicht, Menüs, Listen und Hinweise sind sofort da</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>The text size in presenter mode (F11), as far as the screen has room for it</source>
      <translation>Die Textgröße im Vorführmodus (F11), soweit der Bildschirm Platz dafür hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Up to {largest} %: larger text would leave the window no room here.</source>
      <translation>Bis {largest} %: größerer Text ließe dem Fenster hier keinen Platz.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>What the window speaks, from its next start on; the system's where the app has it</source>
      <translation>Was das Fenster vom nächsten Start an spricht; die Sprache des Systems, wenn die App sie hat</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/screen_preferences.py" />
      <source>When presenting</source>
      <translation>Beim Vorführen</translation>
    </message>
  </context>
</TS>
