import Core

/// The columns of a plan: first those that are written, in their order.
enum ActivityColumn: SheetColumn {
  case number, area, title, responsible, start, deadline, status
  case hours, kroner, resources, dependsOn, departments, milestone, goal, doneOn, doneBy, note
  // Of plans from other programs.
  case rowID, checklist, archived

  /// Those that are written.
  static let written = allCases.filter { ![.rowID, .checklist, .archived].contains($0) }

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
    case .rowID: "Id"
    case .checklist: "Tjekliste"
    case .archived: "Arkiveret"
    }
  }

  /// What else it may be called, also by Microsoft Project, Planner and Trello.
  var synonyms: [String] {
    switch self {
    case .number: ["nummer", "aktivitetnr", "aktivitetsnr", "aktivitetsnummer"]
    case .area: ["omraade", "emne", "spor", "tema", "bucketnavn", "bucketname", "listname"]
    case .title:
      [
        "aktiviteter", "opgave", "opgaver", "titel", "hvad", "handling", "navn", "opgavenavn",
        "taskname", "cardname",
      ]
    case .responsible:
      [
        "ansvarligperson", "hvem", "tovholder", "tildeltil", "tildelttil", "ressourcenavne",
        "assignedto", "resourcenames", "members",
      ]
    case .start: ["startdato", "begynder", "fra", "begyndelse", "startdate"]
    case .deadline:
      [
        "slut", "slutdato", "deadline", "senest", "hvornaar", "til", "tidsfrist", "forfaldsdato",
        "duedate", "finish", "finishdate",
      ]
    case .status: ["tilstand", "progress"]
    case .hours: ["timeforbrug", "antaltimer"]
    case .kroner: ["kr", "beloeb", "udgift", "budget"]
    case .resources: ["ressource", "andreressourcer"]
    case .dependsOn:
      [
        "afhaengeraf", "afhaengighed", "afhaengigheder", "venterpaa", "efter", "foregaaendeopgaver",
        "predecessors",
      ]
    case .departments: ["afdeling", "boligafdeling", "boligafdelinger", "afd"]
    case .milestone: ["milepaelnr", "milepaele"]
    case .goal: ["maalnr"]
    case .doneOn:
      [
        "udfoert", "udfoertdato", "faerdig", "fuldfoert", "fuldfoertden", "afsluttet",
        "completeddate", "complete", "duecomplete",
      ]
    case .doneBy: ["udfoertaf", "fuldfoertaf", "completedby"]
    case .note:
      [
        "bemaerkninger", "note", "noter", "kommentar", "kommentarer", "beskrivelse", "description",
        "carddescription",
      ]
    case .rowID: []
    case .checklist: ["elementerpaatjekliste", "checklistitems"]
    case .archived: ["archived"]
    }
  }

  /// What Project, Planner and Trello write besides, and a plan here has no use for.
  static let foreign: Set<String> = [
    "aktiv", "opgavetilstand", "taskmode", "disposition", "outlinelevel",
    "opgaveid", "taskid", "oprettetaf", "createdby", "oprettetden", "createddate",
    "ertilbagevendende", "isrecurring", "forsinket", "late", "fuldfoerteelementerpaatjekliste",
    "completedchecklistitems",
    "cardid", "cardurl", "attachmentcount", "votecount", "checklistitemtotalcount",
    "checklistitemcompletedcount", "lastactivitydate", "listid", "boardid", "boardname",
  ]

  /// Whether it has days.
  var isDate: Bool { self == .start || self == .deadline || self == .doneOn }

  /// Whether it is shown of a new activity before it is brought in.
  var isToldOfNew: Bool {
    switch self {
    case .number, .title, .resources, .note: false
    default: true
    }
  }
}
