package se.superkoncis.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import se.superkoncis.cli.stack.Stack;
import se.superkoncis.cli.stack.access.Role;
import se.superkoncis.system.ControlPlane;

/** The stack of all pages and a browser for those of one class; a picture of the end of each test stays. */
@ExtendWith(ControlPlane.OfTheRun.class)
abstract class PageTest {

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
