import Core
import Interface
import Text

/// The models of joint operation beside each other.
struct ModelsScreen: Screen {
  static let name = "Modeller"
  static let tab: Tab? = .agreement
  static let lists: [Kind] = [.operatingModel]
  static let opens: [Kind] = [.agreement]
  static let bindings = Bindings(
    [
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding(
        [.character("B")], "Godkend modellen, så den bliver aftalens udkast", short: "godkend",
        .approveModel),
      Binding(
        [.character(" ")], "Skift opgaven mellem fælles, delt og lokal", short: "placering", .tick),
      Binding([.character("a")], "Tilføj model", short: "tilføj", .add),
      Binding([.character("o")], "Tilføj opgave", short: "opgave", .addTask),
      Binding(
        [.character("t")], "Begynd med »som i dag« og samdrift", short: "begynd",
        .startModels),
      Binding([.character("d"), .delete], "Slet det valgte", .delete),
      Binding([.character("m")], "Gå til aftalen", .switchView),
    ])
  static let hasSearch = false

  func footer(_ scene: Scene) -> FooterChoice {
    if scene.project.operatingModels.isEmpty {
      return FooterChoice(
        first: [.startModels, .add], without: [.edit, .approveModel, .tick, .addTask])
    }
    if case .task = row {
      return FooterChoice(first: [.edit, .approveModel, .tick], without: [.startModels])
    }
    return FooterChoice(without: [.startModels, .tick])
  }

  static func parent(of place: Place) -> Place { .agreement }

  /// What the row with the focus is about.
  private(set) var row = ModelComparison.Item.model
  /// The id of the model with the focus, or nil while there are none.
  private(set) var model: String?
  /// How many lines the table is scrolled.
  private(set) var offset = 0
  /// The first model that is shown.
  private(set) var firstColumn = 0
  private(set) var place = (row: 0, column: 0)

  /// The narrowest that a model is shown.
  static let narrowest = 26

  /// A cell of the table.
  struct Cell: Hashable {
    let row: ModelComparison.Item
    let model: String?
  }

  var focus: Cell? {
    get { Cell(row: row, model: model) }
    set { (row, model) = (newValue?.row ?? row, newValue?.model ?? model) }
  }

  /// Puts the focus on a model, as a whole.
  mutating func show(_ reference: Reference, _ scene: Scene) {
    let about = [reference] + scene.project.owners(of: reference)
    focus = Cell(row: .model, model: about.first { $0.kind == .operatingModel }?.id)
  }

  /// What the focus rests on, or nil while there are no models.
  func focused(in project: Project) -> (item: ModelComparison.Item, model: OperatingModel)? {
    let table = ModelComparison(project)
    guard let model = model.flatMap(project.operatingModel),
      table.rows.contains(where: { $0.item == row })
    else { return nil }
    return (row, model)
  }

  /// Moves the focus up and down among the rows, and to the sides among the models.
  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    let table = ModelComparison(scene.project)
    let items = table.rows.compactMap(\.item)
    guard !table.models.isEmpty else { return .done }
    let page = max(1, Layout(scene.size, table.models.count).body.height - 2)
    place.row = action.row(from: place.row, of: items.count, page: page) ?? place.row
    switch action {
    case .left, .previousPane: place.column = max(0, place.column - 1)
    case .right, .nextPane: place.column = min(place.column + 1, table.models.count - 1)
    default: break
    }
    self.row = items[place.row]
    model = table.models[place.column].id
    return .done
  }

  /// A click gives the model's place among the models, and the row's among the rows.
  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    let places = value.split(separator: "/").compactMap { Int($0) }
    let table = ModelComparison(scene.project)
    guard kind == "cell", places.count == 2, table.models.indices.contains(places[0]),
      table.rows.indices.contains(places[1]), let item = table.rows[places[1]].item
    else { return .done }
    return try focusOrEnter(Cell(row: item, model: table.models[places[0]].id), &scene)
  }

  /// Keeps the focus on something that is there, and in view.
  mutating func settle(_ scene: Scene) -> Bool {
    let table = ModelComparison(scene.project)
    let rows = table.rows
    let items = rows.compactMap(\.item)
    guard !table.models.isEmpty else {
      (model, offset, firstColumn, place) = (nil, 0, 0, (0, 0))
      return true
    }
    place.row = items.firstIndex(of: row) ?? min(place.row, items.count - 1)
    place.column =
      table.models.firstIndex { $0.id == model } ?? min(place.column, table.models.count - 1)
    row = items[place.row]
    model = table.models[place.column].id
    let layout = Layout(scene.size, table.models.count)
    firstColumn = Scroll.offset(
      current: firstColumn, focus: place.column, count: table.models.count, height: layout.shown)
    let focused = rows.firstIndex { $0.item == row } ?? 0
    offset = Scroll.offset(
      current: offset, focus: focused, heights: rows.map { height(of: $0, layout) },
      height: layout.body.height)
    if place.row == 0 { offset = 0 }
    return true
  }
}
