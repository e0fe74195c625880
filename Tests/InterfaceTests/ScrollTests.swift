import Testing

@testable import Interface

struct ScrollTests {
  @Test(arguments: [
    (0, 0, 0), (0, 4, 0), (0, 5, 1), (3, 5, 3), (3, 2, 2), (3, 19, 15), (40, 12, 12), (-4, 0, 0),
  ])
  func movesNoMoreThanNeeded(current: Int, focus: Int, offset: Int) {
    #expect(Scroll.offset(current: current, focus: focus, count: 20, height: 5) == offset)
  }

  @Test func showsAllOfATallItem() {
    let heights = [1, 3, 2, 4]
    #expect(Scroll.offset(current: 0, focus: 2, heights: heights, height: 5) == 1)
    #expect(Scroll.offset(current: 5, focus: 1, heights: heights, height: 5) == 1)
    #expect(Scroll.offset(current: 0, focus: 3, heights: heights, height: 2) == 6)
  }

  @Test func hasNothingToScrollInAnEmptyListOrViewport() {
    #expect(Scroll.offset(current: 3, focus: 0, heights: [], height: 5) == 0)
    #expect(Scroll.offset(current: 3, focus: 2, count: 20, height: 0) == 0)
    #expect(Scroll.offset(current: 3, focus: 2, count: 4, height: 10) == 0)
  }
}

struct KeyTests {
  @Test(arguments: [
    (Key.character(" "), "Mellemrum"), (.character("a"), "a"), (.function(2), "F2"),
    (.control("c"), "Ctrl+C"), (.up, "Pil op"), (.backtab, "Skift+Tab"), (.enter, "Enter"),
  ])
  func isNamedInDanish(key: Key, name: String) {
    #expect(key.name == name)
  }
}
