import Core
import Interface

/// The agreement, with accessions, keys and models.
struct AgreementScreen: PageScreen {
  static let name = "Aftale"
  static let tab: Tab? = .agreement
  static let bindings = Bindings(
    [
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding([.character("m")], "Sammenlign modeller", short: "modeller", .switchView),
      Binding([.character("a")], "Tilføj til det valgte afsnit", short: "tilføj", .add),
      Binding([.character("b")], "Tilføj tiltrædelse", short: "tiltrædelse", .decision),
      Binding([.character(" ")], "Skift opgaven mellem fælles, delt og lokal", .tick),
      Binding([.character("o")], "Tilføj opgave", .addTask),
      Binding([.character("F")], "Fremlæg udkastet for afdelingerne", .present),
      Binding([.character("v")], "Ny version af aftalen", .newVersion),
      Binding(
        [.character("R")], "Vis rettelserne siden den forrige version", .corrections),
      Binding([.character("N")], "Gå til fordelingsnøglerne", short: "fordeling", .allocationKeys),
      Bindings.link,
      Binding([.character("d"), .delete], "Slet det valgte", .delete),
    ], moved: ["f": .present, "n": .allocationKeys])

  var state = PageState<AgreementItem>()
  /// The id of the earlier version that is looked at; nil for the latest.
  private var older: String?

  var variant: String { older ?? "" }

  /// The version that is shown; nil while there is none.
  func agreement(in project: Project) -> Agreement? {
    older.flatMap { project.agreement($0) } ?? project.agreements.last
  }

  func page(_ scene: Scene) -> Page<AgreementItem>? {
    let agreement = agreement(in: scene.project)
    return AgreementPage(
      project: scene.project, agreement: agreement, presented: agreement.map(scene.ledger.terms),
      today: scene.today, size: scene.size
    ).page
  }

  private mutating func showVersion(_ id: String?, in project: Project) {
    older = id == project.agreements.last?.id ? nil : id
    state = PageState()
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    let about = [reference] + scene.project.owners(of: reference)
    let version = about.first { $0.kind == .agreement }
    showVersion(version?.id, in: scene.project)
    if version == reference { focus = .field("departments") } else { seek(reference, scene) }
  }

  mutating func turn(toNew reference: Reference, _ scene: Scene) -> Outcome? {
    if reference.kind == .agreement {
      showVersion(nil, in: scene.project)
    } else {
      seek(reference, scene)
    }
    return .done
  }

  /// The part of the page that the focus is in.
  private var section: AgreementSection { state.section() ?? .terms }

  mutating func goBack(_ scene: Scene) -> Outcome? {
    if older == nil { return nil }
    older = nil
    return .done
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let project = scene.project
    switch action {
    case .edit: return try edit(&scene)
    case .add: return try add(&scene)
    case .tick:
      guard case .record(let reference) = focus,
        let task = project.operationalTask(reference.id)
      else {
        return .unavailable(
          "Vælg en opgave, og tryk mellemrum for at skifte mellem fælles, delt og lokal.")
      }
      return .commit(project.edit(task) { $0.placement = $0.placement.next })
    case .delete: return try delete(project)
    case .decision: return addAccession(&scene)
    case .addTask: return try addTask(&scene)
    case .present:
      guard let agreement = project.agreements.last else {
        return .unavailable("Der er ingen aftale at fremlægge endnu.")
      }
      _ = try project.present(agreement, on: scene.today)
      return .change(agreement.with { $0.presented = scene.today }, fields: ["presented"])
    case .newVersion: return .commit(try project.newVersion(newID: { scene.newID() }))
    case .corrections: return try corrections(project)
    case .link: return showLink(project)
    case .switchView: return .go(.models)
    default: return .done
    }
  }

  private mutating func edit(_ scene: inout Scene) throws(Refusal) -> Outcome {
    switch focus {
    case .field(let name):
      guard let agreement = agreement(in: scene.project) else { return .done }
      if name != Agreement.linkField { try scene.project.checkIsDraft(agreement) }
      return .change(agreement, fields: [name])
    case .record(let reference): return try edit(reference, &scene)
    case .empty: return try add(&scene)
    case nil: return .done
    }
  }

  private mutating func edit(
    _ reference: Reference, _ scene: inout Scene
  ) throws(Refusal) -> Outcome {
    let project = scene.project
    switch section {
    case .accessions:
      return project.accession(in: reference).map { .change($0) } ?? addAccession(&scene)
    case .keys, .models: return .show(reference)
    case .tasks:
      if let agreement = project.operationalTask(reference.id)?.agreement.flatMap(project.agreement)
      {
        try project.checkIsDraft(agreement)
      }
    case .versions:
      if reference.id == agreement(in: project)?.id {
        return .unavailable("Det er den version, der vises.")
      }
      showVersion(reference.id, in: project)
      return .done
    case .head, .terms: break
    }
    return .change(reference, in: project)
  }

  private func add(_ scene: inout Scene) throws(Refusal) -> Outcome {
    let project = scene.project
    switch section {
    case .accessions: return addAccession(&scene)
    case .head, .terms:
      if project.agreements.isEmpty {
        return .commit(try project.firstAgreement(id: scene.newID()))
      }
      return .unavailable(
        "Her er aftalens punkter. Ret det valgte med Enter, eller tilføj en opgave med o.")
    case .tasks: return try addTask(&scene)
    case .keys: return .add(AllocationKey(id: scene.newID()))
    case .models: return .add(OperatingModel(id: scene.newID()))
    case .versions: return .commit(try project.newVersion(newID: { scene.newID() }))
    }
  }

  /// The version that is shown or chosen, with what was changed in it since the one before.
  private func corrections(_ project: Project) throws(Refusal) -> Outcome {
    var shown = agreement(in: project)
    if case .record(let reference) = focus, section == .versions {
      shown = project.agreement(reference.id)
    }
    var request = PaperRequest(.redline, project: project.id)
    let former = project.agreements.last { $0.version < shown?.version ?? 0 }
    if let shown, let former { request.versions = VersionPair(former.version, shown.version) }
    if let shown, former == nil, project.agreements.count > 1 {
      return .unavailable(
        "Version \(shown.version) er den første. Vælg en nyere under »Versioner«.")
    }
    _ = try project.comparedAgreements(request.versions)
    return .effects([.makePaper(request)])
  }

  /// The link of the version that is shown or chosen, or of the decision of a department.
  private func showLink(_ project: Project) -> Outcome {
    guard let agreement = agreement(in: project) else {
      return .unavailable("Der er ingen aftale endnu, og derfor intet link.")
    }
    guard case .record(let reference) = focus else {
      let isAtIt = focus == Agreement.linkField.map { .field($0) }
      return .link(
        of: agreement.reference, in: project,
        adding: isAtIt ? "Tryk Enter, og skriv det." : Self.toTheField)
    }
    if section == .accessions, let decision = project.accession(in: reference) {
      return .link(of: decision.reference, in: project, adding: Decision.addingLink)
    }
    return .link(
      of: section == .versions ? reference : agreement.reference, in: project,
      adding: Self.toTheField)
  }

  private static let toTheField = "Gå til feltet »Link«, og tryk Enter."

  private func addAccession(_ scene: inout Scene) -> Outcome {
    let project = scene.project
    var department: String?
    if case .record(let reference) = focus, section == .accessions {
      department = reference.id
    }
    let next = project.accessions.first { !$0.isAcceded }?.department.id
    guard let department = department ?? next ?? project.participants.first?.id else {
      return .unavailable("Ingen afdelinger deltager endnu. Tryk i for at tilføje dem.")
    }
    let decision = project.accession(of: department, id: scene.newID()).with {
      $0.date = scene.today
    }
    let known = project.accessions.first { $0.department.id == department && $0.isAcceded }
    guard let known, let former = known.decision else { return .add(decision) }
    return .open(
      Confirm(
        title: "Allerede tiltrådt",
        question:
          "\(known.department.name) har tiltrådt den \(former.date?.medium ?? "uden dato"). "
          + "Tilføjer du en ny tiltrædelse, er det den, der gælder; den tidligere bliver stående.",
        yes: "Tilføj en ny", no: "Annuller", safe: .no, intent: .add(decision)))
  }

  private func addTask(_ scene: inout Scene) throws(Refusal) -> Outcome {
    guard let agreement = agreement(in: scene.project) else {
      return .unavailable("Der er ingen aftale at tilføje opgaver til endnu.")
    }
    try scene.project.checkIsDraft(agreement)
    return .add(OperationalTask(id: scene.newID()).with { $0.agreement = agreement.id })
  }

  private func delete(_ project: Project) throws(Refusal) -> Outcome {
    switch focus {
    case .field(let name):
      guard let agreement = agreement(in: project) else { return .done }
      if name != Agreement.linkField { try project.checkIsDraft(agreement) }
      return .clear([name], of: agreement, in: project)
    case .record(let reference) where section == .accessions:
      guard let decision = project.accession(in: reference) else {
        return .unavailable("Der er ingen tiltrædelse at slette. Tryk i for at slette afdelinger.")
      }
      return .delete(decision.reference, in: project)
    case .record(let reference): return .delete(reference, in: project)
    case .empty(.keys): return .noAllocationKey
    case .empty(.models):
      return .unavailable("Her er ingen modeller endnu. Tryk a for at tilføje en.")
    case .empty, nil: return .nothingToDelete
    }
  }
}

extension Project {
  /// The decision by which a department has acceded, or nil.
  fileprivate func accession(in department: Reference) -> Decision? {
    guard let accession = accessions.first(where: { $0.department.id == department.id }),
      case .acceded(let decision) = accession.standing
    else { return nil }
    return decision
  }
}
