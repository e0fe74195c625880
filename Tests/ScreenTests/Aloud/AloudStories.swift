import Interface
import Testing

@testable import Screens

@Suite("Stories: read aloud") struct AloudStories {
  @Test func aWalkIsHeard() {
    var story = Story("A walk by somebody who doesn't see the screen", .plan, isAloud: true)
    story.listen()
    story.pressAndListen("ned ned ned højre ned Enter ned ned Mellemrum Esc")
    story.pressAndListen("s 2 z 3 ned ned ned ned Mellemrum f")
    for letter in "31/2" { story.pressAndListen(String(letter)) }
    story.pressAndListen("F2 Ctrl+U")
    for letter in "uge50" { story.pressAndListen(String(letter)) }
    story.pressAndListen("F2 e Tab ned ned højre F2 : p a p i r Enter Esc 6 ned ? ned Esc q")
    #expect(story.text.contains("Fejl: "))
    story.expectRecorded("aloud-walk")
  }

  @Test func everyLayerIsHeard() {
    var story = Story("What lies over the screens is heard", .plan, isAloud: true)
    story.listen()
    story.pressAndListen("p F2 ned ned Esc / f r i s t Tab ned Esc t ned højre Esc Esc")
    story.pressAndListen("3 a x Enter Esc c y Enter Esc ned Esc B Esc o F ned Esc")
    story.pressAndListen("2 ned m ned v Esc Esc 5 N ned Esc 4 ned 0 ned")
    #expect(story.app.isAloud && story.text.contains("Fejl:") == false)
    story.expectRecorded("aloud-layers")
  }

  @Test func itIsTurnedOnAndOffFromInside() {
    var story = Story("Reading aloud is turned on and off", .demo)
    story.press(": o p l æ s n i n g Enter")
    #expect(story.app.isAloud)
    story.listen()
    story.pressAndListen("ned : o p l æ s n i n g Enter")
    #expect(!story.app.isAloud && story.app.size == .standard)
    #expect(story.shows("Oplæsning er slået fra."))
    story.expectRecorded("aloud-turned-on")
  }
}
