import Text

/// A mail with a paper, as somebody wants it.
public struct PaperMail: Equatable, Sendable {
  /// The paper that comes along.
  public let request: PaperRequest
  /// The format it comes in.
  public var format = PaperFormat.pdf
  /// To whom it is; nobody in a draft whose recipients are chosen in the mail program.
  public var recipients: [Mailbox] = []
  /// What it is about.
  public var subject: String
  /// What it says.
  public var body: String
  /// Whether the paper's meeting comes along too, for calendars.
  public var hasMeeting: Bool
  /// What the paper's file is called, without its ending.
  public let fileName: String
  /// Where the project is seen from.
  public let viewpoint: Viewpoint

  /// The formats that a paper may have in a mail: what everybody can read, and what can be changed.
  public static let formats: [PaperFormat] = [.pdf, .docx]

  /// Creates the mail that says by itself what the paper is, with the name of whoever is to be its
  /// sender at its end; nil where that isn't known.
  ///
  /// A meeting that is still to come, as it isn't when its minutes are out, is in it for calendars. No
  /// person is named but the sender.
  public init(
    _ request: PaperRequest, in project: Project, today: Day, by sender: String?,
    from viewpoint: Viewpoint = .now
  ) {
    (self.request, self.viewpoint) = (request, viewpoint)
    let (kind, name) = (request.kind, project.info.displayName)
    let meeting = request.meeting.flatMap(project.meeting)
    let isToCome = !kind.isAfterMeeting && meeting?.isToCome(on: today) == true
    hasMeeting = isToCome
    let title =
      request.title
      + (request.isConfidential ? " (fortrolig)" : request.isPublic ? " (til alle)" : "")
    let way = kind.isAfterMeeting ? "fra" : "til"
    let occasion = meeting.map { " \(way) \($0.definiteName)" } ?? ""
    fileName = "\(title) – \(name.prefix(80))".asFileName
    subject = [viewpoint.mark ?? "", "\(title)\(occasion)", name].joinedFilled(separator: " · ")
    body = [
      "Hej",
      "Her er \(request.definite)\(occasion) i projektet »\(name)«. \(request.message)",
      request.isConfidential
        ? "Den er fortrolig. Vis den ikke til andre, og send den ikke videre." : "",
      isToCome ? meeting.map(\.invitation) ?? "" : "",
      sender.map { "Venlig hilsen\n\($0)" } ?? "",
    ].joinedFilled(separator: "\n\n")
  }
}

extension PaperRequest {
  /// What it is for, to whoever gets it.
  fileprivate var message: String {
    isOneLetter ? "Det fortæller, hvad samdriften betyder for modtageren." : kind.message
  }

  /// Why its meeting can't come along for calendars; nil where it can, or there is none.
  public func lackOfMeeting(in project: Project) -> String? {
    guard let meeting = meeting.flatMap(project.meeting), meeting.date == nil else { return nil }
    return "Mødet har ingen dato, så det kan ikke følge med som kalenderfil (.ics)."
  }
}

extension PaperKind {
  /// What it is called inside a sentence: "referatet".
  public var definite: String {
    switch self {
    case .summary: "milepælsoversigten"
    case .status: "statusrapporten"
    case .agreement: "aftalen om samdrift"
    case .stakeholders: "interessentanalysen"
    case .plan: "implementeringsplanen"
    case .evaluation: "evalueringen"
    case .orientation: "orienteringen"
    case .minutes: "referatet"
    case .poster: "projektplakaten"
    case .opportunities: "oplægget om muligheder og udfordringer"
    case .proposal: "forslaget til samdriftsmodel og mål"
    case .involvement: "planen for inddragelse"
    case .recommendation: "indstillingen"
    case .redline: "aftalen med rettelser"
    case .promises: "listen over løfter"
    case .results: "de første resultater"
    case .letters: "afdelingernes breve"
    case .fairness: "forslaget til fordelingsnøgle"
    case .convocation: "indkaldelsen"
    case .package: "mødepakken"
    case .actions: "huskelisten"
    }
  }

  /// What it is for, to whoever gets it.
  fileprivate var message: String {
    switch self {
    case .summary: "Den viser, hvad der er sket, hvad der mangler, og hvad der skal besluttes."
    case .status: "Den viser, hvordan det går med milepælene, planen, målene og fordelingsnøglerne."
    case .agreement: "Sidst i den er der linjer til afdelingernes tiltrædelse."
    case .stakeholders: "Den viser, hvem projektet angår, og hvordan de bliver inddraget."
    case .plan: "Den viser aktiviteterne med ansvarlige og frister."
    case .evaluation: "Den viser målene fra udgangspunkt til resultat, og hvad der bliver justeret."
    case .orientation: "Den fortæller, hvad der sker og hvornår."
    case .minutes: "Det fortæller, hvad der blev besluttet og aftalt."
    case .poster: "Den er i A3 og viser, hvor projektet er."
    case .opportunities: "Det viser, hvad samdrift kan give, og hvad der kan blive svært."
    case .proposal: "Det stiller alternativerne op ved siden af driften i dag."
    case .involvement: "Den viser, hvem der bliver inddraget, hvordan og hvornår."
    case .recommendation: "Den siger, hvad der skal besluttes, og hvorfor."
    case .redline: "Det gamle er streget over, og det nye er understreget."
    case .promises: "Den viser, hvad der er lovet, og om det er holdt."
    case .results: "De viser, hvad der er nået, og hvad der foreslås herfra."
    case .letters: "Hver afdeling har sit eget."
    case .fairness: "Det viser, hvem der betaler mere og mindre, og hvordan det er regnet ud."
    case .convocation: "Dagsordenen står i den."
    case .package: "I den ligger indkaldelsen, dagsordenen, indstillingerne og bilagene."
    case .actions: "Den viser, hvad hver især har påtaget sig."
    }
  }
}

extension Meeting {
  /// When and where it is, in sentences.
  fileprivate var invitation: String {
    let day = date.map { "Mødet er \([$0.long, clockWords].joinedFilled(separator: ", "))." } ?? ""
    return [day, place.isEmpty ? "" : "Sted: \(place)"].joinedFilled(separator: "\n")
  }
}

extension String {
  /// The text as the name of a file may be, also on Windows.
  fileprivate var asFileName: String {
    String(onOneLine.map { "/\\:*?\"<>|".contains($0) ? "-" : $0 }).trimmed
  }
}
