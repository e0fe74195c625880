import Core

/// The columns of a plan, in the order they are written.
enum ActivityColumn: SheetColumn {
  case number, area, title, responsible, start, deadline, status
  case hours, kroner, resources, dependsOn, departments, milestone, goal, doneOn, doneBy, note

  /// The title.
  static let essential = Self.title

  /// The heading it is written under.
  var heading: String {
    switch self {
    case .number: "Nr."
    case .area: "Indsatsområde"
    case .title: "Aktivitet"
    case .responsible: "Ansvarlig"
    case .start: "Start"
    case .deadline: "Frist"
    case .status: "Status"
    case .hours: "Timer"
    case .kroner: "Kroner"
    case .resources: "Ressourcer"
    case .dependsOn: "Afhænger af"
    case .departments: "Afdelinger"
    case .milestone: "Milepæl"
    case .goal: "Mål"
    case .doneOn: "Udført den"
    case .doneBy: "Krydset af"
    case .note: "Bemærkning"
    }
  }

  /// What else it may be called.
  var synonyms: [String] {
    switch self {
    case .number: ["nummer", "aktivitetnr", "aktivitetsnr", "aktivitetsnummer"]
    case .area: ["omraade", "emne", "spor", "tema"]
    case .title: ["aktiviteter", "opgave", "opgaver", "titel", "hvad", "handling"]
    case .responsible: ["ansvarligperson", "hvem", "tovholder"]
    case .start: ["startdato", "begynder", "fra", "begyndelse"]
    case .deadline: ["slut", "slutdato", "deadline", "senest", "hvornaar", "til", "tidsfrist"]
    case .status: ["tilstand"]
    case .hours: ["timeforbrug", "antaltimer"]
    case .kroner: ["kr", "beloeb", "udgift", "budget"]
    case .resources: ["ressource", "andreressourcer"]
    case .dependsOn: ["afhaengeraf", "afhaengighed", "afhaengigheder", "venterpaa", "efter"]
    case .departments: ["afdeling", "boligafdeling", "boligafdelinger", "afd"]
    case .milestone: ["milepaelnr", "milepaele"]
    case .goal: ["maalnr"]
    case .doneOn: ["udfoert", "udfoertdato", "faerdig"]
    case .doneBy: ["udfoertaf"]
    case .note: ["bemaerkninger", "note", "noter", "kommentar", "kommentarer"]
    }
  }
}
