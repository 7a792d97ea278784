/** A command as a button, with the key that does the same. */

import { html, nothing, type TemplateResult } from "lit";
import { run } from "../desk/commands.ts";
import type { Desk } from "../desk/desk.ts";
import { COMMANDS, type Command } from "../keys/commands.ts";
import { keyName } from "../keys/key-map.ts";

export interface ButtonOptions {
  /** In place of the words of the table. */
  readonly says?: string;
  /** Default: true. */
  readonly enabled?: boolean;
  /** A class beside its own. */
  readonly look?: string;
}

export function commandButton(
  { store, keyMap }: Desk,
  command: Command,
  { says = COMMANDS[command].says, enabled = true, look = "" }: ButtonOptions = {},
): TemplateResult {
  const [key] = keyMap.on ? keyMap.keys[command] : [];
  return html`<button
    type="button" class="button ${look}" data-command=${command} aria-disabled=${enabled ? nothing : "true"}
    aria-keyshortcuts=${key === undefined ? nothing : key} @click=${() => enabled && run(store, command)}
  >${says}${key === undefined ? nothing : html` <kbd aria-hidden="true">${keyName(key)}</kbd>`}</button>`;
}
