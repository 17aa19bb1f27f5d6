#!/usr/bin/env node
import "../dist/cop-notes.js";
