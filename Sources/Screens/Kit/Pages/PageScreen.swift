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

/// What a page is made from.
struct PageKey: Equatable {
  let place: Place
  let version: SceneVersion
  let variant: String
}

/// A page as it was last settled, where the focus rests on it, and how far it is scrolled.
struct PageState<Item: Hashable> {
  var focus: Item?
  /// The page, which is kept as long as its key is the same, and moved on, searched and drawn from
  /// here.
  private(set) var page = Page<Item>()
  var key: PageKey?
  /// What the focus goes to, the first that is there, where the page hasn't what it is on.
  private var alternatives: [Item] = []
  /// How many rows the columns are scrolled.
  private(set) var offsets = [0, 0]
  private var place = (column: 0, index: 0)

  init(focus: Item? = nil) { self.focus = focus }

  /// The part of the page that the focus is in, of those that Tab goes between.
  func section<Section: RawRepresentable<Int>>() -> Section? {
    page.section(of: focus).flatMap(Section.init)
  }

  /// Puts the focus on the first of `items` that is there when the page is settled.
  mutating func seek(_ items: [Item]) {
    alternatives = items.dropFirst() + [focus].compactMap { $0 }
    focus = items.first
  }

  mutating func move(_ action: Action, height: Int) {
    if page.columns.isEmpty { return }
    focus = page.focus(after: action, from: focus, height: height)
  }

  /// Draws the page without the focus.
  func drawRows(in frame: inout Frame, at rect: Rect) {
    page.drawRows(in: &frame, at: rect, offsets: offsets)
  }

  /// Draws the focus on the page.
  func drawFocus(in frame: inout Frame, at rect: Rect) {
    page.drawFocus(focus, in: &frame, at: rect, offsets: offsets)
  }

  /// Takes over a page and what it was made from.
  mutating func turn(to page: Page<Item>, made key: PageKey) { (self.page, self.key) = (page, key) }

  /// The part of a column inside `rect` that its rows leave empty; nil where there is no such column.
  func room(inColumn column: Int, at rect: Rect) -> Rect? {
    guard page.columns.indices.contains(column) else { return nil }
    let whole = PageLayout.column(column, of: page.columns.count, in: rect)
    let used = page.columns[column].reduce(0) { $0 + $1.lines.count }
    return Rect(
      x: whole.x, y: whole.y + used, width: whole.width, height: max(0, whole.height - used))
  }

  /// Puts the focus on something that is there, as near as can be to where it was, and scrolls it
  /// into view.
  mutating func settle(height: Int) {
    if page.place(of: focus) == nil,
      let other = alternatives.first(where: { page.place(of: $0) != nil })
    {
      focus = other
    }
    alternatives = []
    if let found = page.place(of: focus) {
      place = found
    } else {
      place.column = min(place.column, page.columns.count - 1)
      if page.items(in: place.column).isEmpty {
        place.column = page.columns.indices.first { !page.items(in: $0).isEmpty } ?? 0
      }
      let items = page.items(in: place.column)
      place.index = max(0, min(place.index, items.count - 1))
      focus = items.indices.contains(place.index) ? items[place.index] : nil
    }
    for (column, rows) in page.columns.enumerated() {
      let heights = rows.map(\.lines.count)
      let row = column == place.column ? rows.firstIndex { $0.item == focus && focus != nil } : nil
      let fromTop = row.map { heights.prefix($0 + 1).reduce(0, +) } ?? 0
      if let row, place.index > 0 || fromTop > height {
        offsets[column] = Scroll.offset(
          current: offsets[column], focus: row, heights: heights, height: height)
        // What stands below the last item can't be reached otherwise.
        if focus == page.items(in: column).last {
          let top = fromTop - heights[row]
          offsets[column] = max(offsets[column], min(top, heights.reduce(0, +) - height))
        }
      } else {
        // With the first item in focus, the lines above it are wanted too.
        offsets[column] =
          row == nil ? max(0, min(offsets[column], heights.reduce(0, +) - height)) : 0
      }
    }
  }
}
