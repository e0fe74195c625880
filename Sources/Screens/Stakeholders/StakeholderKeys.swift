import Core
import Interface

/// What can be done to one stakeholder: in the list, in the matrix and on its own page.
extension Stakeholder {
  static let bindings: [KeyBinding] = [
    Binding([.character("c")], "Tilføj kontakt", short: "kontakt", .contact),
    Binding(
      [.character("v")], "Vurdér holdning, indflydelse og berørthed", short: "vurdér", .assess),
    Binding([.character("+")], "Mere indflydelse", .moreInfluence),
    Binding([.character("-")], "Mindre indflydelse", .lessInfluence),
    Binding([.character(">")], "Mere berørt", .moreAffected),
    Binding([.character("<")], "Mindre berørt", .lessAffected),
    Binding([.character("N")], "Sæt næste kontakt", .nextContact),
    Binding([.character("e")], "Ret alle felter", .edit),
    Bindings.link,
    Binding([.character("d"), .delete], "Slet", .delete),
    Binding([], "Slet alle spor af personen", .forget),
  ]

  /// The keys of the version before, with what they did.
  static let moved: [Character: Action] = ["n": .nextContact, "x": .forget]

  func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch action {
    case .edit: .change(self)
    case .contact:
      .add(
        Contact(id: scene.newID()).with {
          $0.stakeholder = id
          $0.date = scene.today
        })
    case .assess: .change(self, fields: StakeholderPage.assessed)
    case .nextContact: .change(self, fields: ["nextContact"])
    case .moreInfluence: move(influence: 1, &scene)
    case .lessInfluence: move(influence: -1, &scene)
    case .moreAffected: move(affectedness: 1, &scene)
    case .lessAffected: move(affectedness: -1, &scene)
    case .link: .link(of: reference, in: scene.project)
    case .delete: delete(from: scene.project)
    case .forget: askToForget(scene.project)
    default: .done
    }
  }

  /// Assesses it anew, a step away; one that hasn't been assessed begins in the middle.
  private func move(
    influence: Int = 0, affectedness: Int = 0, _ scene: inout Scene
  ) -> Outcome {
    let project = scene.project
    guard let old = project.standing(of: self).position else {
      var edit = project.assess(self, on: scene.today, newID: { scene.newID() }) { _ in }
      edit.label = "Interessent \(name): sat i midten af matrixen"
      return .commit(edit)
    }
    let new = old.moved(influence: influence, affectedness: affectedness)
    guard new != old else {
      let range = MatrixPosition.range
      let end = influence + affectedness > 0 ? range.upperBound : range.lowerBound
      let what = influence != 0 ? "indflydelse" : "berørthed"
      return .unavailable("\(name) har allerede \(what) \(end), som er yderst.")
    }
    var edit = project.assess(self, on: scene.today, newID: { scene.newID() }) {
      $0.influence = new.influence
      $0.affectedness = new.affectedness
    }
    edit.label =
      "Interessent \(name): "
      + (influence != 0
        ? "indflydelse \(old.influence) → \(new.influence)"
        : "berørthed \(old.affectedness) → \(new.affectedness)")
    return .commit(edit)
  }

  private func delete(from project: Project) -> Outcome {
    let edit = project.remove(reference)
    let lost = lost(by: edit)
    guard !lost.isEmpty else { return .commit(edit) }
    return .ask(
      "Slet interessent", "»\(name)« \(lost). Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
  }

  /// What goes with it: "slettes med 2 vurderinger og 1 kontakt".
  private func lost(by edit: Edit) -> String {
    let removed =
      edit.removed(.assessment, "vurdering", "vurderinger")
      + edit.removed(.contact, "kontakt", "kontakter")
    let named =
      edit.changed(
        .communication, "linje i kommunikationsplanen", "linjer i kommunikationsplanen")
      + edit.changed(.opportunity, "mulighed eller udfordring", "muligheder eller udfordringer")
      + edit.changed(.dialogue, "dialogmøde", "dialogmøder")
    return [
      removed.isEmpty ? "" : "slettes med \(removed.joined(separator: " og "))",
      named.isEmpty ? "" : "går ud af \(named.joined(separator: " og "))",
    ].filled(" og ")
  }

  private func askToForget(_ project: Project) -> Outcome {
    guard isPerson else {
      return .unavailable(
        "»\(name)« er en \(kind.shown). Kun en persons spor kan slettes helt; "
          + (kind == .role
            ? "har kun én person rollen, så ret feltet »Kun én person« først."
            : "tryk d for at slette, eller ret feltet »Type« først."))
    }
    return .open(
      Confirm(
        title: "Slet alle spor",
        question: "Alt om »\(name)« slettes for altid: vurderinger, kontakter og "
          + "navnet, hvor det ellers står, også i historikken. Det kan ikke fortrydes. "
          + "Bagefter ser programmet efter navnet i de filer, I har gemt.",
        yes: "Slet alle spor", no: "Annuller", safe: .no,
        intent: .effects([.forget(stakeholder: id, project: project.id)])))
  }
}
