import Core
import Interface

extension App {
  /// The version of the agreement that the screen shows; nil while there is none.
  var shownAgreement: Agreement? {
    olderAgreement.flatMap { project?.agreement($0) } ?? project?.agreements.last
  }

  /// The agreement's screen as it is now; nil without a project.
  var agreementRows: Page? {
    ledger.map { ledger in
      let agreement = shownAgreement
      return AgreementPage(
        project: ledger.project, agreement: agreement,
        presented: agreement.map(ledger.terms), today: today, size: size
      ).page
    }
  }

  mutating func performOnAgreement(_ action: Action) -> [Effect] {
    guard let project else { return [] }
    let item = agreementPage.focus.flatMap(AgreementItem.init(id:))
    if item == nil, [.edit, .add, .delete].contains(action),
      let key = agreementPage.focus.flatMap(KeyItem.init(id:))
    {
      return performOnKeys(action == .edit ? .open : action, at: key)
    }
    do {
      switch action {
      case .edit: return try edit(item, project)
      case .add: return try add(to: item?.section ?? .terms, at: item, project)
      case .tick: return try tick(item, project)
      case .delete: return try delete(item, project)
      case .decision: addAccession(of: item, project)
      case .addTask: try addTask(project)
      case .present: try askToPresent(project)
      case .newVersion: return commit(try project.newVersion(newID: { ids.next() }))
      case .switchView: place = .models
      case .allocationKeys: place = .keys
      default: break
      }
    } catch {
      say(error.message, .warning)
    }
    return []
  }

  private mutating func edit(
    _ item: AgreementItem?, _ project: Project
  ) throws(Refusal) -> [Effect] {
    switch item {
    case .field(let name):
      guard let agreement = shownAgreement else { break }
      try project.checkIsDraft(agreement)
      openForm(.change(agreement, fields: [name]))
    case .record(let reference): return try edit(reference, project)
    case .empty(let section): return try add(to: section, at: item, project)
    case nil: break
    }
    return []
  }

  private mutating func edit(
    _ reference: Reference, _ project: Project
  ) throws(Refusal) -> [Effect] {
    switch reference.kind {
    case .department:
      guard
        let accession = project.accessions.first(where: { $0.department.id == reference.id }),
        case .acceded(let decision) = accession.standing
      else {
        addAccession(of: .record(reference), project)
        break
      }
      openForm(.change(decision))
    case .operationalTask:
      if let agreement = project.operationalTask(reference.id)?.agreement.flatMap(project.agreement)
      {
        try project.checkIsDraft(agreement)
      }
      openForm(reference)
    case .operatingModel:
      models.focus(on: reference.id)
      place = .models
    case .agreement:
      olderAgreement = reference.id == project.agreements.last?.id ? nil : reference.id
      agreementPage = PageState()
    default: openForm(reference)
    }
    return []
  }

  private mutating func add(
    to section: AgreementSection, at item: AgreementItem?, _ project: Project
  ) throws(Refusal) -> [Effect] {
    switch section {
    case .accessions: addAccession(of: item, project)
    case .head, .terms:
      if project.agreements.isEmpty { return commit(try project.firstAgreement(id: ids.next())) }
      say("Her er aftalens punkter. Redigér det valgte med Enter, eller tilføj en opgave med o.")
    case .tasks: try addTask(project)
    case .keys: return performOnKeys(.add, at: .noKeys)
    case .models: openForm(.add(OperatingModel(id: ids.next())))
    case .versions: return commit(try project.newVersion(newID: { ids.next() }))
    }
    return []
  }

  private mutating func addAccession(of item: AgreementItem?, _ project: Project) {
    var department: String?
    if case .record(let reference) = item, reference.kind == .department {
      department = reference.id
    }
    let next = project.accessions.first { !$0.isAcceded }?.department.id
    guard let department = department ?? next ?? project.participants.first?.id else {
      say("Ingen afdelinger deltager endnu. Tryk i for at tilføje dem.")
      return
    }
    openForm(.add(project.accession(of: department, id: ids.next())))
  }

  private mutating func addTask(_ project: Project) throws(Refusal) {
    guard let agreement = shownAgreement else {
      say("Der er ingen aftale at tilføje opgaver til endnu.")
      return
    }
    try project.checkIsDraft(agreement)
    openForm(.add(OperationalTask(id: ids.next()).with { $0.agreement = agreement.id }))
  }

  private mutating func askToPresent(_ project: Project) throws(Refusal) {
    guard let agreement = project.agreements.last else {
      say("Der er ingen aftale at fremlægge endnu.")
      return
    }
    try project.checkIsDraft(agreement)
    openForm(.change(agreement.with { $0.presented = today }, fields: ["presented"]))
  }

  private mutating func tick(
    _ item: AgreementItem?, _ project: Project
  ) throws(Refusal) -> [Effect] {
    guard case .record(let reference) = item, reference.kind == .operationalTask,
      let task = project.operationalTask(reference.id)
    else {
      say("Vælg en opgave, og tryk mellemrum for at skifte mellem fælles, delt og lokal.")
      return []
    }
    return commit(try project.edit(task: task) { $0.placement = $0.placement.next })
  }

  private mutating func delete(
    _ item: AgreementItem?, _ project: Project
  ) throws(Refusal) -> [Effect] {
    switch item {
    case .field(let name):
      guard let agreement = shownAgreement else { break }
      let cleared = agreement.with(stored: [name: nil]) ?? agreement
      return commit(try project.edit(agreement: agreement) { $0 = cleared })
    case .record(let reference) where reference.kind == .department:
      guard
        let accession = project.accessions.first(where: { $0.department.id == reference.id }),
        case .acceded(let decision) = accession.standing
      else {
        say("Der er ingen tiltrædelse at slette. Afdelinger slettes under i.")
        break
      }
      return commit(project.remove(decision.reference))
    case .record(let reference):
      return commit(try project.removeFromAgreement(reference))
    case .empty, nil: say("Her er ikke noget at slette.")
    }
    return []
  }
}
