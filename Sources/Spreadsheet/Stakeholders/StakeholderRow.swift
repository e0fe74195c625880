import Core
import Text

/// A row of a list of stakeholders, read as far as it can be; nil is an empty cell.
struct StakeholderRow: ListRow {
  private(set) var number: Int?
  private(set) var name = ""
  private(set) var lastContact: Day?
  /// What it says of the stakeholder's other fields, as stored text by stored name.
  private var values: [String: String] = [:]
  /// What it says of where the stakeholder stands, likewise.
  private var assessment: [String: String] = [:]
  private var reader: RowReader

  /// What can't be used, and why.
  var problems: [CellProblem] { reader.problems }

  /// Whether it says anything of where the stakeholder stands.
  var isAssessed: Bool { !assessment.isEmpty }

  /// Whether it says all of where the stakeholder stands.
  var isWhollyAssessed: Bool { assessment.count == 3 }

  /// What kind of stakeholder it is.
  var kind: StakeholderKind? { values["form"].flatMap(StakeholderKind.init(stored:)) }

  /// The id of its department.
  var department: String? { values["department"] }

  /// How it is handled.
  var handling: Handling? { values["handling"].flatMap(Handling.init(stored:)) }

  /// When it is to be spoken to next.
  var nextContact: Day? { values["nextContact"].flatMap(Day.init(stored:)) }

  init(_ row: Sheet.Row, under headings: [Heading], dates: DateColumns, in project: Project) {
    reader = RowReader(row, under: headings, dates: dates)
    for (column, text) in reader.takeCells() { read(text, column, project) }
    if name.isEmpty { report("name", "navnet mangler") }
    if name.contains(Erasure.substitute) {
      report(
        "name", "alle spor af personen er slettet, og den hentes ikke ind igen. Slet rækken i filen"
      )
    }
    if let nextContact, let lastContact, nextContact < lastContact {
      report("nextContact", "næste kontakt er før den seneste, \(lastContact.numeric)")
    }
  }

  /// Adds a problem with a column.
  mutating func report(_ column: String, _ message: String) {
    reader.report(SheetColumns.stakeholders[column], message)
  }

  func told(_ column: SheetColumn, in project: Project, on today: Day) -> String {
    switch column.name {
    case "number": number.map { String($0) } ?? ""
    case "name": name
    case "lastContact": lastContact?.medium ?? ""
    case "attitude", "influence", "affectedness": column.told(of: assessment, in: project)
    default: column.told(of: values, in: project)
    }
  }

  private mutating func read(_ text: String, _ column: SheetColumn, _ project: Project) {
    switch column.name {
    case "number": number = reader.number(text, column)
    case "name": name = text.onOneLine
    case "attitude": assessment[column.name] = reader.stored(text, column, in: project)
    case "influence", "affectedness": assessment[column.name] = position(text, column)
    case "lastContact": lastContact = reader.day(text, column)
    default: values[column.name] = reader.stored(text, column, in: project)
    }
  }

  private mutating func position(_ text: String, _ column: SheetColumn) -> String? {
    if case .success(let number) = Int.read(text), MatrixPosition.range.contains(number) {
      return number.stored
    }
    report(column.name, "\(text.quoted) er ikke et helt tal fra 1 til 5")
    return nil
  }

  /// What is said of the stakeholder's texts that stay, since a person has been forgotten in them.
  func remark(onForgottenIn stakeholder: Stakeholder) -> String? {
    reader.remark(onForgottenIn: stakeholder, values)
  }

  /// The stakeholder with what the row says of it, but for its handling where it is known already.
  func filling(_ stakeholder: Stakeholder) -> Stakeholder {
    reader.filling(stakeholder, with: values).with {
      if $0.name.isEmpty { $0.name = name }
      $0.note = reader.note(values["note"], after: stakeholder.note)
    }
  }

  /// Writes what the row says of where the stakeholder stands into an assessment.
  func fill(_ assessment: inout Assessment) {
    assessment = reader.filling(assessment, with: self.assessment)
  }

  /// Where the stakeholder stands after the row, which may leave some of it as it was.
  func position(from earlier: Assessment?) -> MatrixPosition {
    var assessment = earlier ?? Assessment(id: "")
    fill(&assessment)
    return assessment.matrixPosition
  }
}
