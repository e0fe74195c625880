import Core
import Interface

/// A screen that is a page of rows.
protocol PageScreen: Screen {
  associatedtype Item
  var state: PageState<Item> { get set }
  /// The page as it is now; nil when what it is about is gone.
  ///
  /// It follows from the place, the scene's version, and the variant.
  func page(_ scene: Scene) -> Page<Item>?
  /// What the page depends on besides the place and the scene's version.
  var variant: String { get }
  /// The part of the screen that the page takes up.
  static func rect(of size: Size) -> Rect
}

extension PageScreen {
  static func rect(of size: Size) -> Rect { Chrome.content(of: size) }

  var focus: Item? {
    get { state.focus }
    set { state.focus = newValue }
  }

  var variant: String { "" }

  mutating func settle(_ scene: Scene) -> Bool { settlePage(scene) }

  /// Makes the page where it isn't kept, and keeps the focus on something that is there, and in view.
  mutating func settlePage(_ scene: Scene) -> Bool {
    let key = PageKey(place: scene.place, version: scene.version, variant: variant)
    if state.key != key {
      guard let page = page(scene) else { return false }
      state.turn(to: page, made: key)
    }
    state.settle(height: Self.rect(of: scene.size).height)
    return true
  }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    state.move(action, height: Self.rect(of: scene.size).height)
    return .done
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    try clickRow(kind, value, &scene)
  }

  /// Puts the focus on the row that was clicked on, or does what Enter does there.
  mutating func clickRow(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    let items = state.page.items
    guard kind == "row", let number = Int(value), items.indices.contains(number) else {
      return .done
    }
    return try focusOrEnter(items[number], &scene)
  }

  func finding(_ query: String, _ scene: Scene) -> [(item: Item, isFound: Bool)] {
    state.page.finding(query)
  }

  func backdrop(_ scene: Scene) -> BackdropView {
    BackdropView(words: variant, numbers: state.offsets)
  }

  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {
    state.drawRows(in: &frame, at: Self.rect(of: scene.size))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    state.drawFocus(in: &frame, at: Self.rect(of: scene.size))
  }
}

/// What the focus can rest on, where it can be a record.
protocol PageRecord: Hashable {
  static func record(_ reference: Reference) -> Self
}

extension PageScreen where Item: PageRecord {
  mutating func show(_ reference: Reference, _ scene: Scene) { seek(reference, scene) }

  /// Puts the focus on a record where it is on the page, or else on what it belongs to; where that
  /// isn't either, the focus stays.
  mutating func seek(_ reference: Reference, _ scene: Scene) {
    state.seek(([reference] + scene.project.owners(of: reference)).map(Item.record))
  }
}

extension PageScreen where Item == MilestoneItem {
  mutating func show(field: String) { state.seek([.field(field)]) }
}

extension PageScreen where Item == RecordItem {
  mutating func show(field: String) { state.seek([.field(field)]) }
}
