import Core
import Interface

extension App {
  mutating func performOnStakeholders(_ action: Action) -> [Effect] {
    switch action {
    case .switchView:
      stakeholders.pane = stakeholders.pane == .list ? .matrix : .list
    case .sort:
      stakeholders.sort = stakeholders.sort.next
      say("Sorteret efter \(stakeholders.sort.name).")
    case .filter: openForm(.filterStakeholders(stakeholders.filter))
    case .add: openForm(.add(Stakeholder(id: ids.next())))
    case .importFile: openForm(.importStakeholders)
    case .exportFile: openForm(.exportStakeholders)
    default:
      guard let stakeholder = stakeholders.focused?.stakeholder else {
        say("Her er ingen interessent at arbejde med. Tryk a for at tilføje en.")
        return []
      }
      if action == .open { return show(stakeholder) }
      return perform(action, on: stakeholder)
    }
    return []
  }

  /// Opens the page of a stakeholder.
  @discardableResult
  mutating func show(_ stakeholder: Stakeholder, focus: RecordItem? = nil) -> [Effect] {
    stakeholders.show(stakeholder.id)
    stakeholderPage = PageState(focus: (focus ?? .field("name")).id)
    place = .stakeholder(stakeholder.id)
    return []
  }

  /// Goes round the three panes of the tab.
  mutating func goToPane(_ pane: StakeholderPane) {
    switch pane {
    case .list:
      place = .stakeholders
      stakeholders.pane = .list
    case .matrix:
      place = .stakeholders
      stakeholders.pane = .matrix
    case .plan: place = .communicationPlan
    }
  }

  mutating func goToNextPane(_ action: Action) {
    let all = StakeholderPane.allCases
    let pane: StakeholderPane =
      place == .communicationPlan ? .plan : stakeholders.pane == .list ? .list : .matrix
    let step = action == .nextPane ? 1 : all.count - 1
    goToPane(all[(all.firstIndex(of: pane)! + step) % all.count])
  }

  /// What can be done to a stakeholder in the list, in the matrix and on its own page.
  mutating func perform(_ action: Action, on stakeholder: Stakeholder) -> [Effect] {
    switch action {
    case .edit: openForm(.change(stakeholder))
    case .contact:
      openForm(
        .add(
          Contact(id: ids.next()).with {
            $0.stakeholder = stakeholder.id
            $0.date = today
          }))
    case .assess: openForm(.change(stakeholder, fields: StakeholderPage.assessed))
    case .nextContact: openForm(.change(stakeholder, fields: ["nextContact"]))
    case .moreInfluence: return move(stakeholder, influence: 1)
    case .lessInfluence: return move(stakeholder, influence: -1)
    case .moreAffected: return move(stakeholder, affectedness: 1)
    case .lessAffected: return move(stakeholder, affectedness: -1)
    case .delete: return delete(stakeholder)
    case .forget: askToForget(stakeholder)
    default: break
    }
    return []
  }

  /// Assesses a stakeholder anew, a step away; one that hasn't been assessed begins in the middle.
  private mutating func move(
    _ stakeholder: Stakeholder, influence: Int = 0, affectedness: Int = 0
  ) -> [Effect] {
    guard let project else { return [] }
    guard let old = project.standing(of: stakeholder).position else {
      var edit = project.assess(stakeholder, on: today, newID: { ids.next() }) { _ in }
      edit.label = "Interessent \(stakeholder.name): sat i midten af matrixen"
      return commit(edit)
    }
    let new = old.moved(influence: influence, affectedness: affectedness)
    guard new != old else {
      let range = MatrixPosition.range
      let end = influence + affectedness > 0 ? range.upperBound : range.lowerBound
      let what = influence != 0 ? "indflydelse" : "berørthed"
      say("\(stakeholder.name) har allerede \(what) \(end), som er yderst.")
      return []
    }
    var edit = project.assess(stakeholder, on: today, newID: { ids.next() }) {
      $0.influence = new.influence
      $0.affectedness = new.affectedness
    }
    edit.label =
      "Interessent \(stakeholder.name): "
      + (influence != 0
        ? "indflydelse \(old.influence) → \(new.influence)"
        : "berørthed \(old.affectedness) → \(new.affectedness)")
    return commit(edit)
  }

  private mutating func delete(_ stakeholder: Stakeholder) -> [Effect] {
    guard let project else { return [] }
    let edit = project.remove(stakeholder.reference)
    let lost = project.lost(by: edit, besides: stakeholder.reference)
    guard !lost.isEmpty else { return commit(edit) }
    overlays.append(
      .confirm(
        Confirm(
          title: "Slet interessent",
          question: "»\(stakeholder.name)« \(lost). Det kan fortrydes med u.",
          yes: "Slet", no: "Behold",
          intent: .effects([.commit(edit, project: project.id)]))))
    return []
  }

  private mutating func askToForget(_ stakeholder: Stakeholder) {
    guard let project else { return }
    guard stakeholder.form == .person else {
      say(
        "»\(stakeholder.name)« er en \(stakeholder.form.shown). Kun en person kan glemmes; "
          + "tryk d for at slette, eller ret feltet »Art« først.")
      return
    }
    overlays.append(
      .confirm(
        Confirm(
          title: "Glem person",
          question: "Alt om »\(stakeholder.name)« fjernes for altid: vurderinger, kontakter og "
            + "navnet, hvor det ellers står, også i historikken og i filen. Det kan ikke "
            + "fortrydes. Kopier, som I selv har gemt eller skrevet ud, ændres ikke.",
          yes: "Glem personen", no: "Lad være", safe: .no,
          intent: .effects([.forget(stakeholder: stakeholder.id, project: project.id)]))))
  }

  /// Keeps the focus on a stakeholder that is there, and leaves the page of one that isn't.
  mutating func settleStakeholders(_ ledger: Ledger, height: Int) {
    if case .stakeholder(let id) = place {
      if let page = page(ofStakeholder: id) {
        stakeholderPage.settle(on: page, height: height)
        return
      }
      place = .stakeholders
    }
    stakeholders.settle(ledger, today: today, size: size)
  }
}

extension Project {
  /// What goes with a record when it is removed: "slettes med 2 vurderinger og 1 kontakt".
  fileprivate func lost(by edit: Edit, besides reference: Reference) -> String {
    func count(_ kind: Kind, _ one: String, _ many: String, isRemoved: Bool) -> String? {
      let number = edit.changes.filter { change in
        guard change.reference.kind == kind, change.reference != reference else { return false }
        if case .remove = change { return isRemoved }
        return !isRemoved
      }.count
      return number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let removed = [
      count(.assessment, "vurdering", "vurderinger", isRemoved: true),
      count(.contact, "kontakt", "kontakter", isRemoved: true),
    ].compactMap { $0 }
    let named = [
      count(
        .communication, "linje i kommunikationsplanen", "linjer i kommunikationsplanen",
        isRemoved: false),
      count(
        .opportunity, "mulighed eller udfordring", "muligheder eller udfordringer", isRemoved: false
      ),
      count(.dialogue, "dialog", "dialoger", isRemoved: false),
    ].compactMap { $0 }
    var parts: [String] = []
    if !removed.isEmpty { parts.append("slettes med \(removed.joined(separator: " og "))") }
    if !named.isEmpty { parts.append("går ud af \(named.joined(separator: " og "))") }
    return parts.joined(separator: " og ")
  }
}
