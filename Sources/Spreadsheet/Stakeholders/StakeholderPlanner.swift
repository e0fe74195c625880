import Core

/// Decides row by row what comes of a list of stakeholders.
struct StakeholderPlanner {
  private let project: Project
  private let today: Day
  private let byNumber: [Int: StakeholderStanding]
  private let byName: [String: [StakeholderStanding]]
  private var stakeholders: Additions<Stakeholder>
  private var contacts: Additions<Contact>
  /// Which row has spoken of a stakeholder already, by its id or, for a new one, its name.
  private var seen: [String: String] = [:]
  private var withoutKind = 0
  private var halfAssessed = 0
  /// What is said of texts that stay, since a person has been forgotten in them.
  private var forgotten: [String] = []

  init(project: Project, today: Day) {
    self.project = project
    self.today = today
    let standings = project.standings
    byNumber = Dictionary(standings.map { ($0.stakeholder.number, $0) }) { first, _ in first }
    byName = Dictionary(grouping: standings) { $0.stakeholder.name.asName }
    stakeholders = Additions(to: project)
    contacts = Additions(to: project)
  }

  mutating func plan(
    _ row: StakeholderRow, _ place: Sheet.Row, _ newID: () -> String
  ) -> SheetImport.Row {
    var row = row
    func result(
      _ outcome: SheetImport.Outcome, _ content: LoneContent = LoneContent()
    ) -> SheetImport.Row {
      SheetImport.Row(
        line: place.line, number: place.number, name: row.name, outcome: outcome, content: content)
    }
    let known = row.name.isEmpty ? nil : match(&row)
    demandOnce(&row, known, place.place)
    if let last = row.lastContact, last > today, last != known?.lastContact {
      row.report("lastContact", "\(last.numeric) er ikke kommet endnu")
    }
    if let known { demandLaterNextContact(&row, known) }
    guard row.problems.isEmpty else { return result(.refused(row.problems)) }
    if row.isAssessed, known?.current == nil, !row.isWhollyAssessed { halfAssessed += 1 }
    guard let known else {
      return result(.added, additions(row, newID))
    }
    if let remark = row.remark(onForgottenIn: known.stakeholder) {
      forgotten.append("\(place.place.capitalizedFirst): \(remark).")
    }
    let content = changes(row, known, newID)
    return content.changes.isEmpty ? result(.unchanged) : result(.changed, content)
  }

  /// What the user should know before saying yes.
  var remarks: [String] {
    var remarks = Array(forgotten.prefix(Self.mostForgotten))
    if forgotten.count > remarks.count {
      remarks.append("Og \(forgotten.count - remarks.count) andre rækker, hvor det samme gælder.")
    }
    if withoutKind > 0 {
      remarks.append(
        "Uden Type regnes en ny interessent for en person, så navnet ikke kommer på papir, der deles "
          + "ud. Det gælder \(withoutKind). Skriv gruppe eller rolle i kolonnen Type, hvor det passer."
      )
    }
    if halfAssessed > 0 {
      remarks.append(
        "Hvor noget af Holdning, Indflydelse og Berørthed mangler, sættes det til neutral og 3. "
          + "Det gælder \(halfAssessed).")
    }
    return remarks
  }

  private static let mostForgotten = 20

  private func match(_ row: inout StakeholderRow) -> StakeholderStanding? {
    if let number = row.number, let standing = byNumber[number] {
      if standing.stakeholder.name.asName == row.name.asName { return standing }
      row.report(
        "number",
        "nr. \(number) er »\(standing.stakeholder.name)« i projektet. Lad Nr. stå tomt, hvis det er "
          + "en anden; skal den skifte navn, så ret det i programmet først")
      return nil
    }
    let namesakes = (byName[row.name.asName] ?? []).filter { standing in
      let department = standing.stakeholder.department
      return department == nil || row.department == nil || department == row.department
    }
    let exact = namesakes.filter { $0.stakeholder.department == row.department }
    if exact.count == 1 { return exact[0] }
    if namesakes.count > 1 {
      row.report("name", "flere i projektet hedder sådan. Skriv, hvilken det er, i kolonnen Nr.")
    }
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  private mutating func demandOnce(
    _ row: inout StakeholderRow, _ known: StakeholderStanding?, _ place: String
  ) {
    if row.name.isEmpty { return }
    let identity =
      known.map { "id \($0.stakeholder.id)" } ?? row.number.map { "nr. \($0)" }
      ?? "navn \(row.department ?? "") \(row.name.asName)"
    if let first = seen[identity] {
      row.report(
        known == nil && row.number != nil ? "number" : "name", "den samme står i \(first)")
    } else {
      seen[identity] = place
    }
  }

  private func demandLaterNextContact(_ row: inout StakeholderRow, _ known: StakeholderStanding) {
    guard let next = row.nextContact, next != known.stakeholder.nextContact,
      let last = known.lastContact, next < last, row.lastContact.map({ $0 <= next }) ?? true
    else { return }
    row.report(
      "nextContact", "næste kontakt er før den seneste, som projektet kender, \(last.numeric)")
  }

  private mutating func additions(
    _ row: StakeholderRow, _ newID: () -> String
  ) -> LoneContent {
    var stakeholder = stakeholders.prepare(Stakeholder(id: newID()), wanted: row.number)
    stakeholder.kind = row.kind ?? standardKind(of: row.name)
    if row.kind == nil, stakeholder.kind == .person { withoutKind += 1 }
    stakeholder = row.filling(stakeholder)
    let assessment = project.assessmentChanges(
      of: stakeholder, known: [], on: today, newID: newID
    ) { row.fill(&$0) }
    let position = row.isAssessed ? row.position(from: nil) : nil
    if row.handling == position?.suggestedHandling { stakeholder.handling = nil }
    let contact = contact(row, with: stakeholder, after: nil, newID)
    var current = Assessment(id: "")
    row.fill(&current)
    let standing = StakeholderStanding(
      stakeholder: stakeholder, assessments: row.isAssessed ? [current] : [],
      lastContact: contact.isEmpty ? nil : row.lastContact)
    let written = StakeholderCells(standing, in: project)
    let cells = SheetColumns.stakeholders.written.compactMap { column in
      SheetImport.CellChange(new: written.told(column), in: column)
    }
    return LoneContent(
      cells: cells,
      changes: [stakeholder.insertion] + (row.isAssessed ? assessment : []) + contact)
  }

  /// A new stakeholder that says nothing else is a person, so that no name is shown by mistake.
  private func standardKind(of name: String) -> StakeholderKind {
    Playbook.stakeholderNames.contains { $0.asName == name.asName } ? .group : .person
  }

  private mutating func changes(
    _ row: StakeholderRow, _ known: StakeholderStanding, _ newID: () -> String
  ) -> LoneContent {
    let stakeholder = known.stakeholder
    var edited = row.filling(stakeholder)
    edited.handling = handling(row, known)
    let assessments =
      row.isAssessed
      ? project.assessmentChanges(
        of: stakeholder, known: known.assessments, on: today, newID: newID
      ) { row.fill(&$0) } : []
    let contact = contact(row, with: stakeholder, after: known.lastContact, newID)
    let changes = stakeholder.changes(to: edited) + assessments + contact
    var assessment = known.current ?? Assessment(id: "")
    row.fill(&assessment)
    let after = StakeholderStanding(
      stakeholder: edited, assessments: row.isAssessed ? [assessment] : known.assessments,
      lastContact: contact.isEmpty ? known.lastContact : row.lastContact)
    let (earlier, later) = (
      StakeholderCells(known, in: project), StakeholderCells(after, in: project)
    )
    let cells = SheetColumns.stakeholders.written.compactMap { column in
      let (old, new) = (earlier.value(column).text, later.value(column).text)
      let isSame =
        old == new || column.name == "nextContact" && stakeholder.nextContact == edited.nextContact
      return isSame
        ? nil : SheetImport.CellChange(column: column.heading, old: old, new: new)
    }
    return LoneContent(cells: cells, changes: changes)
  }

  /// A handling that is written as it was, or as the new position suggests, isn't a choice.
  private func handling(_ row: StakeholderRow, _ known: StakeholderStanding) -> Handling? {
    guard let wanted = row.handling, wanted != known.handling else {
      return known.stakeholder.handling
    }
    let position =
      row.isAssessed ? row.position(from: known.current) : known.current?.matrixPosition
    return known.stakeholder.handling == nil && wanted == position?.suggestedHandling ? nil : wanted
  }

  private mutating func contact(
    _ row: StakeholderRow, with stakeholder: Stakeholder, after known: Day?, _ newID: () -> String
  ) -> [Change] {
    guard let date = row.lastContact, known.map({ $0 < date }) ?? true else { return [] }
    var contact = Contact(id: newID())
    contact.stakeholder = stakeholder.id
    contact.date = date
    contact.note = "Hentet fra et regneark"
    return [contacts.prepare(contact).insertion]
  }
}
