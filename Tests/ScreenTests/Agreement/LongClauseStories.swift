import Core
import Interface
import Testing

@testable import Screens

@Suite("Stories: a clause that is longer than the screen") struct LongClauseStories {
  @Test(arguments: AgreementStories.sizes, ["ned", "PageDown"])
  func isReadFromEndToEnd(size: Size, key: String) {
    var story = Story("", .agreement, size: size)
    let long = (1...1_400).map { "ord\($0)." }.joined(separator: " ")
    story.press("5 v")
    story.other { project in
      project.edit(project.agreements.last!) { $0.office = long }
    }
    story.lookAround()
    func words() -> Set<Int> {
      let text = story.app.view().lines.joined(separator: " ")
      return Set((1...1_400).filter { text.contains("ord\($0).") })
    }
    var seen = words()
    for _ in 0..<160 {
      story.press(key)
      seen.formUnion(words())
    }
    #expect(seen.count == 1_400)
    var again = words()
    let back = key == "ned" ? "op" : "PageUp"
    for _ in 0..<160 {
      story.press(back)
      again.formUnion(words())
    }
    #expect(again.count == 1_400)
  }
}
