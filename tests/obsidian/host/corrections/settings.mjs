import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw } from '../shared.mjs';

/** The controls of a settings tab, with their documented classes, and declarative settings. */
export function correctSettings() {
  const { Setting, ToggleComponent, AbstractTextComponent, DropdownComponent, ButtonComponent, ExtraButtonComponent, SettingTab, PluginSettingTab } = mocks;
  Setting.prototype.constructor__ = function () {
    const r = raw(this);
    r.settingEl.addClass('setting-item');
    r.infoEl.addClass('setting-item-info');
    r.nameEl.addClass('setting-item-name');
    r.descEl.addClass('setting-item-description');
    r.controlEl.addClass('setting-item-control');
    r.settingEl.append(r.infoEl, r.controlEl);
  };
  ToggleComponent.prototype.constructor3__ = function () {
    const r = raw(this);
    r.toggleEl.addClass('checkbox-container');
    r.box = r.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0', role: 'switch' } });
    r.box.addEventListener('change', () => {
      r.value = r.box.checked;
      r.toggleEl.toggleClass('is-enabled', r.value);
      r._onChange?.(r.value);
    });
  };
  ToggleComponent.prototype.setValue = function (v) {
    const r = raw(this);
    r.value = v;
    r.box.checked = v;
    r.toggleEl.toggleClass('is-enabled', v);
    return this;
  };
  AbstractTextComponent.prototype.constructor3__ = function (el) {
    const r = raw(this);
    el.addEventListener('input', () => {
      r.value = el.value;
      r._onChange?.(el.value);
    });
  };
  AbstractTextComponent.prototype.setValue = function (v) {
    const r = raw(this);
    r.value = v;
    r.inputEl.value = v;
    return this;
  };
  DropdownComponent.prototype.constructor3__ = function () {
    const r = raw(this);
    r.selectEl.addClass('dropdown');
    r.selectEl.addEventListener('change', () => r.changeCallback?.());
  };
  DropdownComponent.prototype.setValue = function (v) {
    raw(this).selectEl.value = v;
    return this;
  };
  ButtonComponent.prototype.constructor2__ = function () {
    const r = raw(this);
    r.buttonEl.addEventListener('click', (e) => r.clickHandler?.(e));
  };
  ButtonComponent.prototype.setIcon = function (i) {
    mocks.setIcon(raw(this).buttonEl, i);
    return this;
  };
  ExtraButtonComponent.prototype.constructor2__ = function () {
    const r = raw(this);
    r.extraSettingsEl.addClass('clickable-icon');
    r.extraSettingsEl.addEventListener('click', () => r.clickHandler?.());
  };
  ExtraButtonComponent.prototype.setIcon = function (i) {
    mocks.setIcon(raw(this).extraSettingsEl, i);
    return this;
  };
  for (const C of [ButtonComponent, AbstractTextComponent, DropdownComponent, ToggleComponent])
    C.prototype.setDisabled = function (d) {
      const r = raw(this);
      r.disabled = d;
      for (const k of ['buttonEl', 'inputEl', 'selectEl', 'box']) if (r[k]) r[k].disabled = d;
      return this;
    };
  PluginSettingTab.prototype.getControlValue = function (key) {
    return raw(this).plugin__.settings?.[key];
  };
  PluginSettingTab.prototype.setControlValue = async function (key, value) {
    const p = raw(this).plugin__;
    p.settings[key] = value;
    await p.saveData(p.settings);
  };
  SettingTab.prototype.update = function () {
    raw(this).hostRender?.();
  };
}
