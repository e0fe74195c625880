import Core

extension SheetColumns {
  /// The columns of how goals were found to stand.
  static let measurements = SheetColumns(
    [
      SheetColumn(Measurement.description(of: "goal"), also: ["maalnr", "goal", "indikator"]),
      SheetColumn(
        Measurement.description(of: "date"),
        also: ["dag", "maalt", "maaltden", "date", "maaledato"]),
      SheetColumn(
        "value", "Værdi", also: ["tal", "resultat", "maaling", "maaltvaerdi", "value", "vaerdi"]),
      SheetColumn(
        Measurement.description(of: "words"), also: ["ord", "tekst", "beskrivelse", "iordform"]),
      SheetColumn(
        Measurement.description(of: "note"),
        also: ["note", "noter", "bemaerkninger", "kommentar", "kilde", "notes"]),
    ], essential: [["goal"], ["date"], ["value", "words"]])

  /// The columns of hours and costs for each department, as the program writes them and as systems
  /// where hours are registered do.
  static let usage = SheetColumns(
    [
      SheetColumn(
        Usage.description(of: "department"),
        also: ["afd", "boligafdeling", "afdelingsnavn", "department", "sted", "ejendom"]),
      SheetColumn(
        Usage.description(of: "key"), also: ["noegle", "udgiftspost", "omkostningspulje", "pulje"]),
      SheetColumn(
        Usage.description(of: "period"), also: ["aar", "kvartal", "halvaar", "period", "year"]),
      SheetColumn(
        "hours", "Timer",
        also: [
          "antaltimer", "time", "hours", "varighed", "tid", "timerialt", "timeantal", "timeforbrug",
          "registreredetimer",
        ]),
      SheetColumn(
        "cost", "Kroner",
        also: [
          "udgifter", "udgift", "beloeb", "kr", "cost", "amount", "omkostning", "omkostninger",
          "beloebikr", "beloebikroner", "udgifterikr", "udgifterikroner", "loenudgift",
        ]),
    ],
    read: [
      SheetColumn(
        "day", "Dato",
        also: ["dag", "registreringsdato", "arbejdsdato", "date", "startdato", "bogfoeringsdato"],
        isDate: true),
      SheetColumn("quarterDay", "Dato, samlet pr. kvartal", isDate: true),
      SheetColumn("yearDay", "Dato, samlet pr. år", isDate: true),
    ],
    essential: [
      ["department"], ["period", "day", "quarterDay", "yearDay"], ["hours", "cost"],
    ])

  /// The columns of the departments.
  static let departments = SheetColumns(
    [
      SheetColumn(
        Department.description(of: "name"),
        also: ["afdeling", "afdelingsnavn", "boligafdeling", "afd", "name", "department"]),
      SheetColumn(
        Department.description(of: "dwellings"), also: ["antalboliger", "bolig", "dwellings"]),
      SheetColumn(
        Department.description(of: "area"),
        also: [
          "areal", "arealim", "m", "antalm", "kvm", "bruttoareal", "etageareal", "boligareal",
          "area",
        ]),
      SheetColumn(
        Department.description(of: "businesses"),
        also: ["erhverv", "erhvervogi", "erhvervsareal", "erhvervoginstitutioner"]),
      SheetColumn(
        Department.description(of: "garages"), also: ["garager", "carporte", "garagerogcarporte"]),
      SheetColumn(
        Department.description(of: "typedUnits"), also: ["enheder", "antallejemaalsenheder"]),
      SheetColumn(Department.description(of: "participates"), also: ["deltagelse", "med"]),
      SheetColumn(Department.description(of: "participatesFrom"), also: ["fra", "medfra"]),
    ], essential: [["name"]])
}

extension Entity {
  /// One of the fields, which must be there.
  fileprivate static func description(of name: String) -> FieldDescription {
    descriptions.first { $0.name == name }!
  }

  /// What changes in a list's columns from the record to another, as people read it; from nothing
  /// where `old` is nil.
  func cells(
    since old: Self?, under columns: SheetColumns, in project: Project
  ) -> [SheetImport.CellChange] {
    let (before, after) = (old?.stored ?? [:], stored)
    let fields = Self.descriptions
    return columns.written.compactMap { column in
      guard let field = fields.first(where: { $0.name == column.name }) else { return nil }
      let read = SheetColumn(field, column.heading)
      func told(_ stored: [String: String]) -> String {
        stored[field.name].map {
          field.target == nil ? field.show($0) : read.value(of: stored, in: project).text
        } ?? ""
      }
      let (was, becomes) = (told(before), told(after))
      return was == becomes
        ? nil : SheetImport.CellChange(column: column.heading, old: was, new: becomes)
    }
  }
}
