import Core
import Text

/// The form on which users say who they are: a name, and their roles in the open project.
struct IdentityForm: FormPurpose {
  /// What it is called.
  static let name = "Hvem er jeg: navn og roller"

  private let identity: Identity
  /// The names that can be one's roles; a role is picked by its place.
  private let roles: [String]
  private let proposal: String
  /// What is done with the screens once it is said.
  private let then: (inout ScreenStore) -> Void

  init(_ scene: Scene, then: @escaping (inout ScreenStore) -> Void = { _ in }) {
    identity = scene.identity
    proposal = scene.identity.name.isEmpty ? scene.fullName ?? "" : scene.identity.name
    let known = scene.project.responsibles
    let own = (identity.roles[scene.project.id] ?? []).filter { !known.contains($0) }
    roles = known + own
    self.then = then
  }

  let isForChange = false

  func title(in project: Project) -> String { "Hvem er jeg" }

  func introduction(in project: Project) -> String {
    "Skriv dit navn, og vælg de roller, du har. Så kan listerne nøjes med at vise det, der er dit. "
      + "Det gemmes kun på denne computer, ikke i projektet."
  }

  func questions(in project: Project) -> [Question] {
    let name = Question(
      name: "name", label: "Dit navn", input: .line,
      hint: "Som det står dér, hvor du er ansvarlig",
      names: KnownNames(roles), remarksOnNew: false)
    if roles.isEmpty { return [name] }
    return [
      name,
      Question(
        name: "roles", label: "Dine roller",
        input: .several(roles.indices.map { Choice(stored: String($0), shown: roles[$0]) })),
    ]
  }

  func values(in project: Project) -> [String: String] {
    let own = Set((identity.roles[project.id] ?? []).map { $0.lowercased() })
    let picked = roles.indices.filter { own.contains(roles[$0].lowercased()) }
    return ["name": proposal, "roles": picked.map(String.init).joined(separator: " ")]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    var identity = scene.identity
    identity.name = values.text("name").trimmed
    let picked = values.text("roles").split(separator: " ").compactMap { Int($0) }.map { roles[$0] }
    identity.roles[scene.project.id] = picked.isEmpty ? nil : picked
    let names = identity.names(in: scene.project.id)
    if names.isEmpty, scene.me.isEmpty {
      throw Refusal("Skriv dit navn, eller vælg en rolle med mellemrum.", field: "name")
    }
    let known = Set(scene.project.responsibles.map { $0.lowercased() })
    let isKnown = names.contains { known.contains($0.lowercased()) }
    return .several([
      .effects([.keepIdentity(identity)]), .remember(then),
      names.isEmpty
        ? .say("Dit navn og dine roller er slettet her.", .success)
        : isKnown
          ? .say("Du er \(names.joinedAsSentence).", .success)
          : .say(
            "Du er \(names.map { "»\($0)«" }.joinedAsSentence), men ingen ansvarlig i projektet "
              + "hedder sådan.",
            .warning),
    ])
  }
}

extension Outcome {
  /// Turns the screens to what goes by who the user is; asks first where that isn't known.
  static func knowingMe(
    _ scene: Scene, _ turn: @escaping (inout ScreenStore) -> Void
  ) -> Outcome {
    scene.me.isEmpty ? .form(IdentityForm(scene, then: turn)) : .remember(turn)
  }

  /// Shows only what is the user's own, or everybody's again; asks first who the user is where that
  /// isn't known.
  static func onlyMine(
    _ isOn: Bool, _ scene: Scene, _ turn: @escaping (inout ScreenStore, Bool) -> Void
  ) -> Outcome {
    if isOn, scene.me.isEmpty { return .knowingMe(scene) { turn(&$0, true) } }
    let names = scene.identity.names(in: scene.project.id).joinedAsSentence
    return .several([
      .remember { turn(&$0, isOn) },
      .say(isOn ? "Kun det, der er dit: \(names)." : "Alles vises igen."),
    ])
  }
}
