/// One thing to be done to carry out the agreement (aktivitet i implementeringsplanen).
public struct Activity: Numbered, Placed {
  /// Activities.
  public static let kindName = "activity"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Activity> = \.tables.activity

  /// The record's id.
  public let id: String
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0
  /// What is to be done.
  public var title = ""
  /// The area it belongs to (indsatsområde).
  public var area = ""
  /// Who sees to it; a role or a name.
  public var responsible = ""
  /// When it begins, or nil.
  public var start: Day?
  /// When it is to be done, or nil.
  public var deadline: Day?
  /// How far it has come.
  public var status = ActivityStatus.notStarted
  /// Hours set aside for it, or nil.
  public var hours: Int?
  /// Kroner set aside for it, or nil.
  public var kroner: Int?
  /// What else it takes.
  public var resources = ""
  /// The ids of the activities that must be closed first.
  public var dependsOn: [String] = []
  /// The ids of the departments it concerns; none means all.
  public var departments: [String] = []
  /// The id of the milestone it serves, or nil.
  public var milestone: String?
  /// The id of the goal it serves, or nil.
  public var goal: String?
  /// The address of a document, or the path to it.
  public var link = ""
  /// Anything else.
  public var note = ""
  /// The day it was done, or nil.
  public var doneOn: Day?
  /// Who ticked it off.
  public var doneBy = ""
  /// When it was to begin according to the plan as approved, or nil.
  public var approvedStart: Day?
  /// When it was to be done according to the plan as approved, or nil.
  public var approvedDeadline: Day?
  /// Its place among the others.
  public var position = 0

  /// Creates an activity without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Activity>] = [
    Field("title", "Aktivitet", \.title, default: "") { $0.title = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Fælles vagtordning«"
        $0.option(
          "titel", "Hvad der skal gøres.", "tekst",
          whenEmpty: "En aktivitet skal have en titel.")
        $0.column(
          also: "aktiviteter", "opgave", "opgaver", "titel", "hvad", "handling", "navn",
          "opgavenavn", "taskname", "cardname", "name", "hvadskalderske", "hvadskalgoeres",
          "hvadskalske", "opgavetitel", "aktivitetsnavn")
      },
    Field("area", "Indsatsområde", \.area, default: "") { $0.area = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Personale« eller »Maskiner og indkøb«"
        $0.known = .others
        $0.option("indsatsområde", "Indsatsområdet.", "navn")
        $0.column(
          also: "omraade", "emne", "spor", "tema", "bucketnavn", "bucketname", "listname",
          "arbejdsomraade", "hovedomraade", "delprojekt", "fase", "kategori")
      },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok, fx »Driftslederen«"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der ser til det.", "navn")
        $0.column(
          also: "ansvarligperson", "ansvarlighosos", "hvem", "tovholder", "tildeltil", "tildelttil",
          "ressourcenavne", "assignedto", "resourcenames", "members", "coordinator", "hvemgoerdet",
          "hvemgoerhvad",
          "hvemeransvarlig", "hvemharansvaret", "ansvarlige", "ansvar", "tovholdere", "udfoeresaf",
          "opgaveejer")
      },
    Field("start", "Start", \.start) { $0.start = $1 }
      .face {
        $0.hint = "Fx »3/12«, »uge 49«, »+2u«"
        $0.option("start", "Hvornår den begynder.", "dato")
        $0.column(
          also: "startdato", "begynder", "fra", "begyndelse", "startdate", "begindate", "starter",
          "paabegyndes", "hvornaarbegyndervi", "hvornaarbegynderdet", "fradato")
      },
    Field("deadline", "Frist", \.deadline) { $0.deadline = $1 }
      .face {
        $0.hint = "Fx »3/12«, »uge 49«, »+2u«"
        $0.option("frist", "Hvornår den skal være udført.", "dato")
        $0.column(
          also: "slut", "slutdato", "deadline", "senest", "hvornaar", "til", "tidsfrist",
          "forfaldsdato", "duedate", "finish", "finishdate", "enddate", "faerdigsenest",
          "senestfaerdig", "skalvaerefaerdig", "skalvaerefaerdigsenest",
          "hvornaarskaldetvaerefaerdigt", "hvornaarerdetfaerdigt", "slutter", "afsluttes",
          "afsluttessenest", "senestden", "tildato")
      },
    Field("status", "Status", \.status, default: .notStarted) { $0.status = $1 }
      .face {
        $0.option(
          "status", "ikke startet, i gang, afventer, udskudt, udført eller udgår.",
          "status", noun: "en status")
        $0.column(also: "tilstand", "progress", "hvorlangterdet", "hvorlangtervi")
      },
    Field("dependsOn", "Venter på", \.dependsOn, default: []) { $0.dependsOn = $1 }
      .referring(to: .activity, whenRemoved: .clear)
      .face {
        $0.option("venter-på", "Numrene på dem, der skal være udført først.", "3,5")
        $0.column(
          also: "afhaengeraf", "afhaengighed", "afhaengigheder", "venterpaa", "efter",
          "foregaaendeopgaver", "predecessors", "foregaaende", "foregaaendeopgave", "afhaengigaf",
          "forudsaetter", "forudsaetning", "forudsaetninger", "kommerefter")
      },
    Field("departments", "Afdelinger", \.departments, default: []) { $0.departments = $1 }
      .referring(to: .department, whenRemoved: .clear)
      .face {
        $0.option("afdelinger", "Afdelingerne, den gælder; ellers alle.", "navne")
        $0.column(also: "afdeling", "boligafdeling", "boligafdelinger", "afd")
      },
    Field("milestone", "Milepæl", \.milestone) { $0.milestone = $1 }
      .referring(to: .milestone, whenRemoved: .clear)
      .face {
        $0.option("milepæl", "Milepælen, den fører til, 1 til 12.", "nr")
        $0.column(also: "milepaelnr", "milepaele")
      },
    Field("goal", "Mål", \.goal) { $0.goal = $1 }.referring(to: .goal, whenRemoved: .clear)
      .face {
        $0.option("mål", "Målet, den fører til.", "nr")
        $0.column(also: "maalnr")
      },
    Field("hours", "Timer", \.hours) { $0.hours = $1 }
      .face {
        $0.input = .amount(.wholeHours)
        $0.option("timer", "Timer, der er sat af.", "tal")
        $0.column(also: "timeforbrug", "antaltimer", "timeantal", "timerialt", "tidsforbrug")
      },
    Field("kroner", "Kroner", \.kroner) { $0.kroner = $1 }
      .face {
        $0.input = .amount(.wholeKroner)
        $0.option("kroner", "Kroner, der er sat af.", "tal")
        $0.column(
          also: "kr", "beloeb", "udgift", "budget", "udgifter", "pris", "beloebikr",
          "beloebikroner")
      },
    Field("resources", "Andre ressourcer", \.resources, default: "") { $0.resources = $1 }.oneLine()
      .face {
        $0.option("ressourcer", "Hvad den ellers kræver.", "tekst")
        $0.column("Ressourcer", also: "ressource", "andreressourcer", "resources")
      },
    .link(\.link) { $0.link = $1 },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }
      .face {
        $0.option("note", "Andet.", "tekst")
        $0.column(
          also: "bemaerkninger", "note", "noter", "kommentar", "kommentarer", "beskrivelse",
          "description", "carddescription", "notes", "uddybning", "detaljer")
      },
    Field("doneOn", "Udført den", \.doneOn) { $0.doneOn = $1 }
      .unasked {
        $0.input = .day(.past)
        $0.column(
          also: "udfoert", "udfoertdato", "faerdig", "fuldfoert", "fuldfoertden", "afsluttet",
          "completeddate", "complete", "duecomplete")
      },
    Field("doneBy", "Udført af", \.doneBy, default: "") { $0.doneBy = $1 }.oneLine()
      .unasked { $0.column(also: "krydsetaf", "fuldfoertaf", "completedby") },
    Field("approvedStart", "Godkendt start", \.approvedStart) { $0.approvedStart = $1 },
    Field("approvedDeadline", "Godkendt frist", \.approvedDeadline) { $0.approvedDeadline = $1 },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden()
      .unasked {
        $0.column(also: "nummer", "aktivitetnr", "aktivitetsnr", "aktivitetsnummer")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// The activity's number and title.
  public var plainName: String { "\(number) \(title)" }

  /// "Aktivitet 12 »Fælles vagtordning«".
  public var nameParts: (kind: String, called: String)? { ("Aktivitet \(number)", title) }

  /// "Aktivitet 12".
  public func subject(in project: Project) -> String { "Aktivitet \(number)" }

  /// The title, or what stands where there is none.
  public var shownTitle: String { title.isEmpty ? "uden titel" : title }

  /// Whether the deadline has passed without the activity being done or withdrawn.
  public func isOverdue(on today: Day) -> Bool {
    status.isOverdue(deadline, on: today)
  }

  /// The day it was done, or else is to be done; nil when neither is known.
  public var end: Day? { status == .done ? doneOn ?? deadline : deadline }

  /// The days by which it is late compared with the plan as approved; negative when it is early,
  /// nil when there is nothing to compare.
  public var slip: Int? {
    guard let approvedDeadline, let now = end, status != .withdrawn else {
      return nil
    }
    return now - approvedDeadline
  }
}
