// The designer of processes: bpmn-js with a panel for our own facts. Without scripts the file is handed in by the form below it.
(() => {
  const canvas = document.querySelector('[data-designer]');
  const form = document.querySelector('#designer-form');
  const panel = document.querySelector('[data-designer-panel]');
  if (!canvas || !form || !panel || typeof BpmnJS === 'undefined') return;
  const { extension } = canvas.dataset;
  const source = form.elements.namedItem('bpmn');
  const status = document.querySelector('[data-designer-status]');
  const modeler = new BpmnJS({ container: canvas, moddleExtensions: { mingtang: JSON.parse(extension) } });
  const [modeling, elements, selection, factory] = ['modeling', 'elementRegistry', 'selection', 'bpmnFactory'].map((name) => modeler.get(name));
  const types = { task: 'mingtang:Task', body: 'mingtang:Body', words: 'mingtang:Words' };
  let selected;

  const extensionOf = (element, type) => element.businessObject.extensionElements?.values?.find(({ $type }) => $type === type);

  function write(element, type, name, value) {
    const { businessObject } = element;
    let holder = businessObject.extensionElements;
    if (!holder) {
      holder = factory.create('bpmn:ExtensionElements', { values: [] });
      holder.$parent = businessObject;
      modeling.updateModdleProperties(element, businessObject, { extensionElements: holder });
    }
    let own = extensionOf(element, type);
    if (!own) {
      own = factory.create(type);
      own.$parent = holder;
      modeling.updateModdleProperties(element, holder, { values: [...holder.values, own] });
    }
    modeling.updateModdleProperties(element, own, { [name]: value });
  }

  function kindOf(element) {
    const type = element?.businessObject?.$type ?? '';
    if (/^bpmn:(User|Service)Task$/.test(type)) return 'task';
    if (type === 'bpmn:Lane') return 'body';
    return type === '' || type === 'bpmn:Process' || type === 'bpmn:Collaboration' ? 'none' : 'other';
  }

  function show(element) {
    selected = element;
    const kind = kindOf(element);
    for (const part of panel.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').includes(kind);
    if (kind === 'none') return;
    for (const field of panel.querySelectorAll('[name]')) {
      const [type, name] = field.name.split('.');
      const value = type === 'own' ? element.businessObject.get(name) : extensionOf(element, types[type])?.get(name);
      if (field.type === 'checkbox') field.checked = value === true;
      else field.value = value ?? '';
    }
  }

  panel.addEventListener('change', ({ target }) => {
    if (!selected || !target.name) return;
    const [type, name] = target.name.split('.');
    const value = target.type === 'checkbox' ? target.checked : target.type === 'number' ? Number(target.value) : target.value.trim() || undefined;
    if (type === 'own') modeling.updateProperties(selected, { [name]: value });
    else write(selected, types[type], name, value);
  });
  panel.addEventListener('submit', (event) => event.preventDefault());
  modeler.on('selection.changed', ({ newSelection }) => show(newSelection.length === 1 ? newSelection[0] : undefined));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    modeler.saveXML({ format: true }).then(({ xml }) => {
      source.value = xml;
      HTMLFormElement.prototype.submit.call(form);
    });
  });

  modeler.importXML(source.value).then(() => {
    // Smaller than fits, and to the right, so that nothing lies under the palette.
    const view = modeler.get('canvas');
    view.zoom(view.zoom('fit-viewport', 'auto') * 0.86, 'auto');
    view.scroll({ dx: 56, dy: 0 });
    canvas.dataset.ready = 'yes';
    const wanted = location.hash.slice(1) && elements.get(decodeURIComponent(location.hash.slice(1)));
    if (wanted) {
      selection.select(wanted);
      modeler.get('canvas').scrollToElement(wanted);
    }
  }, (error) => {
    status.textContent = error.message;
  });
})();
