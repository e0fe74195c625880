import Core

/// The sheet for residents: what happens and when, in plain words.
extension Papers {
  /// The orientation (orientering), in large type and without internal matters: no responsibles, no
  /// deadlines passed, no stakeholders.
  var orientation: Document {
    var document = document(.orientation)
    document.title = "Samdrift: hvad sker der?"
    document.isLargePrint = true
    document.credits = project.info.organisation
    document.occasion = ""
    document.parts = [about, done, coming, questions].compactMap { $0 }
    return document
  }

  private var about: DocumentPart {
    let names = project.participants.map(\.name)
    let who =
      names.isEmpty ? "Nogle af vores afdelinger" : "Afdelingerne \(names.joinedAsSentence)"
    return DocumentPart(
      "om", "Hvad er samdrift?",
      [
        .paragraph(
          "\(who) vil gå sammen om den daglige drift: ét kontor, fælles medarbejdere og "
            + "fælles maskiner.\nMålet er en bedre service, en billigere drift eller begge dele. "
            + "Hver afdeling beholder sin egen økonomi og sine egne møder.")
      ])
  }

  private var done: DocumentPart? {
    let reached = project.milestones.filter { $0.status == .reached }
    let points = reached.compactMap { milestone in
      Self.plainWords[milestone.number].map { Block.ListPoint($0.done) }
    }
    if points.isEmpty { return nil }
    return DocumentPart("sket", "Det er sket", [.list(points)])
  }

  private var coming: DocumentPart? {
    let open = project.milestones.filter { !$0.status.isClosed }
    let points = open.compactMap { milestone -> Block.ListPoint? in
      guard let words = Self.plainWords[milestone.number] else { return nil }
      let when = milestone.planned.flatMap { $0 >= today ? $0 : nil }.map { day in
        " Vi regner med \(MonthName.full(day.month)) \(day.year)."
      }
      return Block.ListPoint(words.coming + (when ?? ""))
    }
    if points.isEmpty { return nil }
    return DocumentPart("kommer", "Det kommer", [.list(points)])
  }

  private var questions: DocumentPart? {
    DocumentPart(
      "spoergsmaal", "Har du spørgsmål?",
      [.paragraph("Spørg på ejendomskontoret eller hos din afdelingsbestyrelse.")])
  }

  /// What each milestone means to a resident.
  private static let plainWords: [Int: (done: String, coming: String)] = [
    1: ("Arbejdet er sat i gang.", "Arbejdet sættes i gang."),
    2: (
      "Vi har set på, hvad vi kan vinde, og hvad der kan blive svært.",
      "Vi ser på, hvad vi kan vinde, og hvad der kan blive svært."
    ),
    3: ("Der er lavet et forslag med mål.", "Der laves et forslag med mål."),
    4: (
      "Det er aftalt, hvordan beboervalgte og medarbejdere er med.",
      "Det aftales, hvordan beboervalgte og medarbejdere er med."
    ),
    5: (
      "Beboervalgte og medarbejdere har sagt deres mening.",
      "Beboervalgte og medarbejdere siger deres mening."
    ),
    6: (
      "Afdelingerne har sagt ja til en aftale.", "Afdelingerne tager stilling til en aftale."
    ),
    7: (
      "Der er lagt en plan for, hvem der gør hvad.", "Der lægges en plan for, hvem der gør hvad."
    ),
    8: ("Alle har fået besked.", "Alle får besked om, hvad det betyder for dem."),
    9: ("Samdriften er begyndt.", "Samdriften begynder."),
    10: ("Vi har fulgt op på målene.", "Vi følger op på, om målene bliver nået."),
    11: ("Vi har fortalt om de første resultater.", "Vi fortæller om de første resultater."),
    12: ("Samdriften er evalueret.", "Samdriften bliver evalueret."),
  ]
}

extension [String] {
  /// "A", "A og B" or "A, B og C".
  var joinedAsSentence: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " og \(last)"
  }
}
