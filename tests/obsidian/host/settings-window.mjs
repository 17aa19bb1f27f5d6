import * as mocks from 'obsidian-test-mocks/obsidian';
import { later, raw, theHost } from './shared.mjs';

/** The settings window of a plugin: declarative settings, or what its tab draws itself. */
export async function openSettings(pluginId) {
  const { plugin } = theHost.plugins.get(pluginId);
  const tab = plugin.settingTabs__[0];
  const shell = new mocks.Modal(theHost.app);
  raw(shell).shell = true;
  shell.modalEl.addClass('mod-settings');
  shell.setTitle(plugin.manifest.name);
  tab.containerEl.addClass('vertical-tab-content');
  shell.contentEl.appendChild(tab.containerEl);
  shell.open();
  const defs = tab.getSettingDefinitions();
  raw(tab).hostRender = () => {
    tab.containerEl.empty();
    renderDefs(tab, plugin, tab.getSettingDefinitions(), tab.containerEl);
  };
  if (defs.length) raw(tab).hostRender();
  else tab.display();
  await later();
  return tab;
}
function renderDefs(tab, plugin, defs, el) {
  for (const [index, d] of defs.entries()) {
    const visible = typeof d.visible === 'function' ? d.visible() : d.visible !== false;
    if (!visible) continue;
    if (d.type === 'group' || d.type === 'list') {
      if (d.heading) new mocks.Setting(el).setName(d.heading).setHeading();
      renderDefs(tab, plugin, d.items ?? [], el.createDiv(['setting-group', d.cls].filter(Boolean).join(' ')));
      continue;
    }
    const s = new mocks.Setting(el).setName(d.name);
    if (d.desc) s.setDesc(d.desc);
    if (d.render) {
      d.render(s);
      continue;
    }
    if (d.action) {
      s.settingEl.addEventListener('click', () => d.action(index));
      continue;
    }
    const c = d.control;
    if (!c) continue;
    const current = tab.getControlValue(c.key) ?? c.defaultValue;
    const commit = async (value) => {
      const bad = await c.validate?.(value);
      s.setErrorMessage(bad ?? null);
      if (bad) return;
      await tab.setControlValue(c.key, value);
    };
    const disabled = typeof c.disabled === 'function' ? c.disabled() : !!c.disabled;
    if (c.type === 'toggle') s.addToggle((t) => t.setValue(!!current).setDisabled(disabled).onChange(commit));
    else if (c.type === 'dropdown')
      s.addDropdown((t) =>
        t
          .addOptions(typeof c.options === 'function' ? c.options() : c.options)
          .setValue(String(current ?? ''))
          .setDisabled(disabled)
          .onChange(commit),
      );
    else if (c.type === 'textarea')
      s.addTextArea((t) =>
        t
          .setValue(String(current ?? ''))
          .setPlaceholder(c.placeholder ?? '')
          .setDisabled(disabled)
          .onChange(commit),
      );
    else if (['text', 'file', 'folder', 'number', 'slider', 'color'].includes(c.type))
      s.addText((t) => {
        t.setValue(String(current ?? ''))
          .setPlaceholder(c.placeholder ?? '')
          .setDisabled(disabled)
          .onChange((v) => commit(['number', 'slider'].includes(c.type) ? Number(v) : v));
        if (c.type === 'number') t.inputEl.type = 'number';
      });
    else throw new Error(`unknown control ${c.type}`);
  }
}

