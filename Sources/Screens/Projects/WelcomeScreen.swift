import Core
import Interface
import Text

/// What a user sees before there is any project.
struct WelcomeScreen: Screen {
  static let name = "Velkommen"
  static let tab: Tab? = nil
  static let isInProject = false
  static let bindings = Bindings(
    [
      Binding([.enter, .character(" ")], "Vælg", short: "vælg", .open),
      Binding([.character("a")], "Nyt projekt", short: "nyt projekt", .add),
    ], without: [.back, .search], isInProject: false, hasTabs: false, canGoBack: false)

  static func parent(of place: Place) -> Place { place }

  /// What can be chosen.
  enum Choice: Int, CaseIterable {
    case newProject, demo, tour, quit

    var name: String {
      switch self {
      case .newProject: "Opret et nyt projekt"
      case .demo: "Prøv dig frem i et eksempel"
      case .tour: "Tag en rundtur i eksemplet"
      case .quit: "Afslut"
      }
    }
  }

  /// The choice with the focus.
  var selected = Choice.newProject

  var focus: Choice? {
    get { selected }
    set { selected = newValue ?? selected }
  }

  mutating func settle(_ scene: Scene) -> Bool { true }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let step: Int
    switch action {
    case .up, .left, .previousPane: step = -1
    case .down, .right, .nextPane: step = 1
    case .first, .pageUp: step = -Choice.allCases.count
    default: step = Choice.allCases.count
    }
    let index = max(0, min(selected.rawValue + step, Choice.allCases.count - 1))
    selected = Choice.allCases[index]
    return .done
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    switch (action, selected) {
    case (.add, _), (.open, .newProject): .form(NewProjectForm())
    case (.open, .demo): .effects([.createDemo])
    case (.open, .tour): .several([.effects([.createDemo]), .open(Tour())])
    case (.open, .quit): .perform(.quit)
    default: .done
    }
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) -> Outcome {
    guard let choice = Int(value).flatMap(Choice.init(rawValue:)) else { return .done }
    selected = choice
    return .perform(.open)
  }

  /// What the program does.
  static let welcome =
    "Her styrer du et projekt om samdrift mellem boligafdelinger gennem tre faser og tolv "
    + "milepæle. Det, du gemmer, ligger i programmets database med det samme."
  /// Which keys choose.
  static let help = "Pil op og pil ned vælger, Enter bekræfter."

  /// Draws the welcome and the choices.
  func view(in frame: inout Frame, _ scene: Scene) {
    let content = Chrome.content(of: frame.size)
    let width = min(64, content.width - 2)
    let x = max(0, (content.width - width) / 2)
    let (title, welcome) = (["Velkommen til Samdrift"], Self.welcome.wrapped(to: width))
    let (choices, help) = (Choice.allCases.count, Self.help.wrapped(to: width))
    // What there is no room for goes, the choices last of all.
    var room = content.height - choices
    func takes(_ lines: [String]) -> Bool {
      guard lines.count + 1 <= room else { return false }
      room -= lines.count + 1
      return true
    }
    let (hasTitle, hasHelp) = (takes(title), takes(help))
    let hasWelcome = hasTitle && takes(welcome)
    var y = content.y + room / 3
    func put(_ lines: [String], _ style: Style = .plain) {
      for (row, line) in lines.enumerated() {
        frame.put(line, at: Point(x: x, y: y + row), style: style, width: width)
      }
      y += lines.count + 1
    }
    if hasTitle { put(title, .heading) }
    if hasWelcome { put(welcome) }
    for choice in Choice.allCases {
      let rect = Rect(x: x, y: y, width: width, height: 1)
      frame.put(
        (choice == selected ? "▸ " : "  ") + choice.name, at: Point(x: x, y: y), width: width)
      frame.target("choice:\(choice.rawValue)", in: rect)
      if choice == selected {
        frame.style(rect, as: .selected)
        frame.cursor = Point(x: x, y: y)
      }
      y += 1
    }
    y += 1
    if hasHelp { put(help, .muted) }
  }
}
