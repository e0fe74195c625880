import Core
import Text

extension Milestone: CalledRecord {
  func call(in project: Project) -> String { String(number) }

  static func called(_ text: String, in session: Session) throws -> Milestone {
    guard let number = Int(text.trimmed) else {
      throw Failure(.usage, "»\(text)« er ikke nummeret på en milepæl. De går fra 1 til 12.")
    }
    return try session.milestone(number)
  }
}

extension Department: CalledRecord {
  func call(in project: Project) -> String { name }

  /// The one with the name; the beginning or any part of its name is enough.
  static func called(_ text: String, in session: Session) throws -> Department {
    let project = session.project
    let found = project.departments(named: text)
    if found.count == 1 { return found[0] }
    if project.departments.isEmpty {
      throw Failure(.usage, "Projektet har ingen afdelinger endnu.")
    }
    throw Failure(
      .usage,
      "»\(text)« er ikke én afdeling. Vælg mellem:\n"
        + (found.isEmpty ? Array(project.departments) : found).map { "  \($0.name)" }
        .joined(separator: "\n"))
  }

  static func called(_ texts: [String], in session: Session) throws -> [Department] {
    try texts.flatMap { text in
      // A name may have a comma in it.
      let isName = session.project.departments(named: text).count == 1
      return try (isName ? [text] : text.parts).map { try called($0, in: session) }
    }
  }
}

extension OperatingModel: CalledRecord {
  /// Its name, or its place where others have that too.
  func call(in project: Project) -> String {
    guard isCalledByPlace(in: project) else { return name }
    return String((project.operatingModels.firstIndex { $0.id == id } ?? 0) + 1)
  }

  func isCalledByPlace(in project: Project) -> Bool {
    project.operatingModels.filter { $0.name.lowercased() == name.lowercased() }.count != 1
  }

  /// The one at a place on the list, or with a name or the beginning of it.
  static func called(_ text: String, in session: Session) throws -> OperatingModel {
    let models = session.project.operatingModels
    let wanted = text.trimmed.lowercased()
    let exact = models.filter { $0.name.lowercased() == wanted }
    let beginning = models.filter { !wanted.isEmpty && $0.name.lowercased().hasPrefix(wanted) }
    let found = exact.isEmpty ? beginning : exact
    if found.count == 1 { return found[0] }
    if let place = Int(wanted), models.indices.contains(place - 1) { return models[place - 1] }
    if models.isEmpty {
      throw Failure(
        .usage, "Der er ingen modeller endnu. Begynd med »samdrift modeller tilføj«.")
    }
    throw Failure(
      .usage,
      "»\(text)« er ikke én model. Vælg mellem:\n"
        + models.enumerated().map { "  \($0 + 1) \($1.name)" }.joined(separator: "\n"))
  }
}

extension Opportunity: CalledRecord {
  /// Its place on the list of opportunities and challenges.
  func call(in project: Project) -> String {
    String((project.opportunities.firstIndex { $0.id == id } ?? 0) + 1)
  }

  func isCalledByPlace(in project: Project) -> Bool { true }

  static func called(_ text: String, in session: Session) throws -> Opportunity {
    guard let place = Int(text.trimmed) else {
      throw Failure(
        .usage,
        "»\(text)« er ikke nummeret på en mulighed eller udfordring. Se dem med "
          + "»samdrift muligheder«.")
    }
    return try session.project.opportunities.numbered(place, "muligheder og udfordringer")
  }
}

extension Dialogue: CalledRecord {
  /// Its day, or its place where others were on that day too.
  func call(in project: Project) -> String {
    guard let date, !isCalledByPlace(in: project) else {
      return String((project.dialogues.firstIndex { $0.id == id } ?? 0) + 1)
    }
    return date.numeric
  }

  func isCalledByPlace(in project: Project) -> Bool {
    date == nil || project.dialogues.filter { $0.date == date }.count > 1
  }

  /// The one at a place on the list, or on a day.
  static func called(_ text: String, in session: Session) throws -> Dialogue {
    let dialogues = session.project.dialogues
    if let place = Int(text.trimmed), dialogues.indices.contains(place - 1) {
      return dialogues[place - 1]
    }
    let found =
      (try? Day(typed: text, today: session.today, leaning: .past)).map { day in
        dialogues.filter { $0.date == day }
      } ?? []
    if found.count == 1 { return found[0] }
    throw Failure(
      .usage,
      found.isEmpty
        ? "Der er intet dialogmøde, der passer til »\(text)«. Se dem med »samdrift dialogmøder«."
        : "Der er flere dialogmøder den dag. Skriv nummeret fra »samdrift dialogmøder«.")
  }
}

extension Meeting: CalledRecord {
  /// Its day, or its name where others have that too.
  func call(in project: Project) -> String {
    let others = project.meetings.filter { $0.id != id && $0.date == date }
    return others.isEmpty ? date?.numeric ?? plainName : plainName
  }

  /// The one on a day, or whose name begins so.
  static func called(_ text: String, in session: Session) throws -> Meeting {
    let found = session.project.meetings(named: text, today: session.today)
    guard let meeting = found.last else {
      throw Failure(.usage, none(called: text, in: session) + " Se dem med »samdrift møder«.")
    }
    guard found.count == 1 else {
      let names = found.map(\.plainName).joined(separator: ", ")
      throw Failure(.usage, "»\(text)« kan være flere møder: \(names). Skriv mere af navnet.")
    }
    return meeting
  }

  /// That there is no such meeting, and on which day of the same name there is one.
  private static func none(called text: String, in session: Session) -> String {
    guard case .success(let day) = DateInput.read(text, today: session.today) else {
      return "Der er intet møde, der passer til »\(text)«."
    }
    let others = session.project.meetings(
      named: "\(day.day)/\(day.month)", today: session.today)
    let other = others.first?.date.map { " Mente du »\($0.medium)«?" } ?? ""
    return "Den \(day.medium) er der intet møde.\(other)"
  }
}
