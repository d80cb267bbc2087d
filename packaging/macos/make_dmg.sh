#!/usr/bin/env bash
# The macOS disk image: make_dmg.sh APP DMG. *Not verified here*: it has not been run on macOS.
# The app is signed ad hoc, as Apple's own processors demand; a signature by name and Apple's notarisation need an
# account: with MICROGRAD_SIGN_AS set to a "Developer ID Application" in the keychain, that one signs.
set -euo pipefail
[[ $# -eq 2 ]] || { echo "usage: make_dmg.sh APP DMG" >&2; exit 2; }
app=$1 dmg=$2
codesign --force --deep --options runtime --sign "${MICROGRAD_SIGN_AS:--}" "$app"
codesign --verify --deep --strict "$app"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$dmg"
hdiutil create -volname "Micrograd Desktop" -srcfolder "$folder" -fs HFS+ -format UDZO -imagekey zlib-level=9 "$dmg"
hdiutil verify "$dmg"
