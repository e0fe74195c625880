import Core
import Interface

extension App {
  /// The page of the stakeholder with `id` as it is now; nil when it is gone.
  func page(ofStakeholder id: String) -> Page? {
    guard let project, let stakeholder = project.stakeholder(id) else { return nil }
    return StakeholderPage(
      standing: project.standing(of: stakeholder), project: project, today: today, size: size
    ).page
  }

  mutating func performOnStakeholder(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let stakeholder = project.stakeholder(id) else { return [] }
    let item = stakeholderPage.focus.flatMap(RecordItem.init(id:))
    switch action {
    case .open: open(item, stakeholder)
    case .add: add(item?.kind, stakeholder)
    case .tick: return tick(item, project)
    case .edit:
      if case .record(let reference) = item {
        openForm(reference)
      } else {
        return perform(.edit, on: stakeholder)
      }
    case .delete: return delete(item, stakeholder, project)
    default: return perform(action, on: stakeholder)
    }
    return []
  }

  private mutating func open(_ item: RecordItem?, _ stakeholder: Stakeholder) {
    switch item {
    case .field(let name) where StakeholderPage.assessed.contains(name):
      openForm(.change(stakeholder, fields: StakeholderPage.assessed))
      focusForm(on: name)
    case .field(let name): openForm(.change(stakeholder, fields: [name]))
    case .record(let reference): openForm(reference)
    case .empty(let kind): add(kind, stakeholder)
    case nil: break
    }
  }

  private mutating func focusForm(on name: String) {
    guard case .form(var overlay) = overlays.last else { return }
    overlay.form.focus(on: name)
    overlays[overlays.count - 1] = .form(overlay)
  }

  private mutating func add(_ kind: Kind?, _ stakeholder: Stakeholder) {
    switch kind {
    case .communication:
      openForm(.add(Communication(id: ids.next()).with { $0.audience = [stakeholder.id] }))
    case .assessment: _ = perform(.assess, on: stakeholder)
    default: _ = perform(.contact, on: stakeholder)
    }
  }

  private mutating func tick(_ item: RecordItem?, _ project: Project) -> [Effect] {
    guard case .record(let reference) = item,
      let line = project.communication(reference.id)
    else {
      say("Vælg en linje i kommunikationsplanen, og tryk mellemrum for at krydse den af.")
      return []
    }
    return commit(project.tick(line, on: today))
  }

  private mutating func delete(
    _ item: RecordItem?, _ stakeholder: Stakeholder, _ project: Project
  ) -> [Effect] {
    switch item {
    case .record(let reference): return commit(project.remove(reference))
    case .field("name"), nil: return perform(.delete, on: stakeholder)
    case .field(let name) where StakeholderPage.assessed.contains(name):
      say("Vælg en vurdering længere nede for at slette den.")
    case .field(let name):
      let cleared = stakeholder.with(stored: [name: nil]) ?? stakeholder
      return commit(project.edit(stakeholder) { $0 = cleared })
    default: say("Her er ikke noget at slette. Gå til navnet for at slette interessenten.")
    }
    return []
  }

  mutating func performOnPlan(_ action: Action) -> [Effect] {
    guard let project else { return [] }
    let item = communicationPlan.focus.flatMap(CommunicationItem.init(id:))
    var line: Communication?
    var number = 8
    switch item {
    case .line(let id):
      line = project.communication(id)
      number = line.flatMap { Int($0.milestone) } ?? 8
    case .empty(let milestone): number = milestone
    case nil: break
    }
    switch (action, line) {
    case (.add, _), (.edit, nil):
      openForm(.add(Communication(id: ids.next()).with { $0.milestone = String(number) }))
    case (.edit, let line?): openForm(.change(line))
    case (.tick, let line?): return commit(project.tick(line, on: today))
    case (.delete, let line?): return commit(project.remove(line.reference))
    case (.switchView, _): goToPane(.matrix)
    default: say("Her er ingen linje endnu. Tryk a for at tilføje en.")
    }
    return []
  }
}
