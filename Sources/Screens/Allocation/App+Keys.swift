import Core
import Interface

extension App {
  /// The page of the allocation key with `id` as it is now; nil when it is gone.
  func page(ofKey id: String) -> Page? {
    guard let project, let key = project.allocationKey(id) else { return nil }
    return AllocationKeyPage(key: key, project: project, today: today, size: size).page
  }

  /// Shows the page of a key.
  mutating func show(key id: String, focus: KeyItem = .shares) {
    place = .allocationKey(id)
    keyPage = PageState(focus: focus.id)
    // The way back leads to the list of keys, wherever the key was opened.
    keysPage.focus = KeyItem.key(id).id
  }

  /// Carries out an action where keys are listed, with the focus on `item`.
  mutating func performOnKeys(_ action: Action, at item: KeyItem?) -> [Effect] {
    guard let project else { return [] }
    var key: AllocationKey?
    if case .key(let id) = item { key = project.allocationKey(id) }
    switch (action, key) {
    case (.add, _), (.open, nil), (.edit, nil): openForm(.add(AllocationKey(id: ids.next())))
    case (.open, let key?): show(key: key.id)
    case (.usage, _): openForm(.usage(UsageForm(key: key?.id, period: nil)))
    case (_, let key?): return perform(action, on: key, project)
    case (_, nil): say("Her er ingen fordelingsnøgle endnu. Tryk a for at tilføje en.")
    }
    return []
  }

  mutating func performOnKey(_ action: Action, _ id: String) -> [Effect] {
    guard let project, let key = project.allocationKey(id) else { return [] }
    let item = keyPage.focus.flatMap(KeyItem.init(id:))
    switch (action, item) {
    case (.open, .field("basis")):
      openForm(.change(key, fields: ["basis"] + AllocationKey.weightFields))
    case (.open, .field(let name)): openForm(.change(key, fields: [name]))
    case (.open, .shares): return perform(.calculator, on: key, project)
    case (.open, .fixedShares): openForm(.fixedShares(key))
    case (.open, .usage(let period, let isOwn)):
      openForm(.usage(UsageForm(key: key.id, period: period, isOwn: isOwn)))
    case (.open, .noUsage), (.add, _): return perform(.usage, on: key, project)
    case (.delete, .usage(let period, let isOwn)):
      return removeUsage(in: period, isOwn ? key : nil, project)
    case (.delete, .field("name")), (.delete, .shares), (.delete, nil):
      place = .keys
      return perform(.delete, on: key, project)
    case (.delete, .field(let name)):
      let cleared = key.with(stored: [name: nil]) ?? key
      return commit(project.edit(key) { $0 = cleared })
    case (.delete, _): say("Her er ikke noget at slette. Gå til puljens navn for at slette nøglen.")
    default: return perform(action, on: key, project)
    }
    return []
  }

  private mutating func perform(
    _ action: Action, on key: AllocationKey, _ project: Project
  ) -> [Effect] {
    switch action {
    case .edit: openForm(.change(key))
    case .delete: return commit(project.remove(key.reference))
    case .usage: openForm(.usage(UsageForm(key: key.id, period: nil)))
    case .fixedShares:
      if key.ingredients.contains(.fixed) {
        openForm(.fixedShares(key))
      } else {
        say("Nøglen går ikke efter faste procenter. Det ændres med e.")
      }
    case .calculator: overlays.append(.calculator(Calculator(key, in: project, on: today)))
    default: break
    }
    return []
  }

  private mutating func removeUsage(
    in period: Period, _ key: AllocationKey?, _ project: Project
  ) -> [Effect] {
    do {
      return commit(try project.edit(usage: [:], in: period, of: key))
    } catch {
      say(error.message, .error)
      return []
    }
  }
}

extension App {
  /// Gives a key to the calculator that lies on top.
  mutating func pressCalculator(_ key: Key, _ calculator: Calculator, at top: Int) -> [Effect] {
    var calculator = calculator
    let outcome = calculator.update(key, in: size)
    overlays[top] = .calculator(calculator)
    switch outcome {
    case .trying: return []
    case .dropped:
      overlays.removeLast()
      say("Tallene er ikke gemt; alt er, som det var.")
      return []
    case .kept(let edit):
      overlays.removeLast()
      return commit(edit)
    }
  }
}
