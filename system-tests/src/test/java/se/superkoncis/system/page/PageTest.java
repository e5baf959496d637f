package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.system.ControlPlane;

/** The stack of all pages and a browser for those of one class; a picture of the end of each test stays. */
@ExtendWith(ControlPlane.OfTheRun.class)
abstract class PageTest {

    /** Everything on a page that lies folded. */
    static final By ALL_FOLDED = By.cssSelector("main details > summary");
    /** For a page that is looked at as it comes. */
    static final By NOTHING = By.cssSelector("main[hidden] *");

    static Stack stack;
    static Browser browser;

    @BeforeAll
    static void shareStack(ControlPlane shared) {
        assertThat(Browser.isInstalled())
                .as("Chromium and its driver are needed: apt install chromium chromium-driver")
                .isTrue();
        stack = shared.stack();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    /** Who looks. */
    Role role() {
        return Role.ADMIN;
    }

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = browserOf(role());
        } else {
            browser.signIn(stack.token(role(), null));
        }
    }

    @AfterEach
    void picture(TestInfo test) {
        browser.picture(test.getTestMethod().orElseThrow().getName());
    }

    /**
     * Looks at a page as everyone sees it: in both languages without a text that is missing, on a screen and on a phone,
     * with pictures of both, and with axe-core, which looks at the structure that both languages share.
     *
     * @param opened finds what is clicked first, for example to open what lies folded
     */
    static void requireUsableByEveryone(String path, String name, By opened) {
        for (String language : List.of("en", "sv")) {
            browser.width(Browser.WIDE);
            browser.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            browser.find("h1");
            browser.driver().findElements(opened).forEach(WebElement::click);
            if (language.equals("sv")) {
                assertThat(browser.seriousFindings()).as(path).isEmpty();
            }
            assertThat(browser.find("body").getText())
                    .as(path)
                    .doesNotContain("NOT_FOUND", "null")
                    .doesNotContainPattern("\\{[a-z]");
            browser.picture(name + "-" + language);
            browser.width(390);
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits a phone", path)
                    .isEqualTo(true);
            browser.picture(name + "-" + language + "-phone");
        }
        browser.width(Browser.WIDE);
    }

    static Browser browserOf(Role role) {
        return Browser.at(stack.origin().toString(), stack.token(role, null));
    }

    /** A request as an admin's program sends it; the body of the answer, which must be a good one. */
    static String api(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(stack.origin().resolve(path))
                .header("Authorization", "Bearer " + stack.token(Role.ADMIN, null))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
